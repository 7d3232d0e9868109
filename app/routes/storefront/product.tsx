import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProductPage } from '#app/features/catalog/components/product-page.tsx'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import { lookOf } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const product = await readProduct(context.world, lookOf(context), params.slug)
	switch (product.outcome) {
		case 'found':
			return product
		case 'not-found':
			throw Response.json({ message: listingText[context.language].notHere.product }, { status: 404 })
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.page.title ?? listingText[language].notHere.product,
		description: args.data?.page.summary,
		image: args.data?.page.picture,
	}))

export default function Product() {
	return <ProductPage {...useLoaderData<typeof loader>()} />
}
