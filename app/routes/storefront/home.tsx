import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HomePage } from '#app/features/catalog/components/home-page.tsx'
import { homeText } from '#app/features/catalog/home-text.ts'
import { readHome } from '#app/features/catalog/read-home.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export function loader({ context }: LoaderFunctionArgs) {
	return readHome(context.world, context.language)
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: homeText[language].title,
		description: homeText[language].description,
		image: args.data?.hasPicture ? 'hero-mountain-and-sea' : null,
	}))

export default function Home() {
	return <HomePage view={useLoaderData<typeof loader>()} />
}
