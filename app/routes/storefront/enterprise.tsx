import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EnterprisePage } from '#app/features/places/components/enterprise-page.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { readEnterprise } from '#app/features/places/read-producer.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const found = await readEnterprise(context.world, context.language, params.slug)
	switch (found.outcome) {
		case 'found':
			return found
		case 'not-found':
			throw Response.json({ message: placesText[context.language].notHere.enterprise }, { status: 404 })
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.enterprise.name ?? placesText[language].notHere.enterprise,
		description: args.data?.enterprise.story,
		image: args.data?.enterprise.picture,
	}))

export default function Enterprise() {
	return <EnterprisePage {...useLoaderData<typeof loader>()} />
}
