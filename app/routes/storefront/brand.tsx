import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BrandPage } from '#app/features/places/components/brand-page.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { readBrand } from '#app/features/places/read-producer.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const found = await readBrand(context.world, context.language, params.slug)
	switch (found.outcome) {
		case 'found':
			return found
		case 'not-found':
			throw Response.json({ message: placesText[context.language].notHere.brand }, { status: 404 })
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.brand.name ?? placesText[language].notHere.brand,
		description: args.data?.brand.story || args.data?.brand.product,
		image: args.data?.brand.picture,
	}))

export default function Brand() {
	return <BrandPage {...useLoaderData<typeof loader>()} />
}
