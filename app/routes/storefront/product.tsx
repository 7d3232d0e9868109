import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { ProductPage } from '#app/features/catalog/components/product-page.tsx'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import { PlaceRefused } from '#app/features/groups/components/place-refused.tsx'
import { openGroup } from '#app/features/groups/take-place.server.ts'
import { idOf, lookOf, readFormData } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const product = await readProduct(context.world, lookOf(context), params.slug)
	switch (product.outcome) {
		case 'found':
			return product
		case 'not-found':
			throw Response.json({ message: listingText[context.language].notHere.product }, { status: 404 })
	}
}

/** Opens a group that buys the product together; its opener goes on to pay. */
export async function action({ request, context: { world, clientAddress } }: ActionFunctionArgs) {
	const { offer } = enteredValues(await readFormData(request))
	const account = await readAccount(world, request)
	const place = await openGroup(world, { accountId: account?.accountId ?? null, clientAddress }, idOf(offer))
	switch (place.outcome) {
		case 'kept':
			throw redirect(`/checkout?apart=${place.cartId}`, 303)
		case 'not-found':
			return data({ reasons: [{ code: 'not_offered' as const }] }, 404)
		case 'too-many':
			return data({ reasons: null }, { status: 429, headers: { 'Retry-After': String(place.retryAfterSeconds) } })
		case 'unavailable':
			return data({ reasons: place.reasons }, 409)
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.page.title ?? listingText[language].notHere.product,
		description: args.data?.page.summary,
		image: args.data?.page.picture,
	}))

export default function Product() {
	const answer = useActionData<typeof action>()
	return (
		<>
			{answer ? (
				<Page>
					<PlaceRefused reasons={answer.reasons} />
				</Page>
			) : null}
			<ProductPage {...useLoaderData<typeof loader>()} />
		</>
	)
}
