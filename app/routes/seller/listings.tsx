import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { ListingButtons } from '#app/features/selling/components/listing-buttons.tsx'
import { readSellerListings } from '#app/features/selling/read-seller-pages.server.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { payOnArrivalForm, setPayOnArrival } from '#app/features/selling/set-pay-on-arrival.server.ts'
import { switchForm } from '#app/features/selling/switch-form.ts'
import { switchListing } from '#app/features/selling/switch-listing.server.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sellingText[language].listings, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return { listings: await readSellerListings(context.world, seller) }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const form = Object.fromEntries(await request.formData())
	const arrival = payOnArrivalForm.safeParse(form)
	if (arrival.success) {
		const wanted = { listingId: arrival.data.listing, isAllowed: arrival.data.arrival === 'yes' }
		if ((await setPayOnArrival(context.world, seller, wanted)) === 'not-found')
			throw new Response(null, { status: 404 })
		throw redirect('/seller/listings')
	}
	const parsed = switchForm.safeParse(form)
	if (!parsed.success) throw new Response(null, { status: 400 })
	const { listing, status } = parsed.data
	const { outcome } = await switchListing(context.world, seller, { listingId: listing, status })
	switch (outcome) {
		case 'switched':
			throw redirect('/seller/listings')
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'not-allowed':
			return data({ problem: outcome }, 409)
	}
}

const SHELF: Record<string, string> = {
	product: 'products',
	stay: 'stays',
	experience: 'experiences',
	package: 'packages',
}

export default function SellerListings() {
	const { listings } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(sellingText)
	const language = useLanguage()
	const format = useFormats()
	if (listings.length === 0) return <EmptyState title={t.noListings} />
	return (
		<>
			<PageHead title={t.listings} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{t.faults[answer.problem]}
				</Notice>
			) : null}
			<Card flush>
				<ul className="divide-y divide-line">
					{listings.map((listing) => (
						<li key={listing.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
							<div className="min-w-0">
								<a href={`/${SHELF[listing.kind]}/${listing.slug}`} className="font-semibold hover:text-hill">
									{language === 'zh' ? listing.titleZh : listing.titleEn}
								</a>
								<p className="text-sm text-soft">
									{t.kinds[listing.kind]} · {format.money(listing.fromMinor, listing.currency)} {t.from}
								</p>
							</div>
							<div className="flex flex-wrap items-center gap-3">
								<Badge tone={listing.status === 'published' ? 'hill' : 'tea'}>{t.listingStatus[listing.status]}</Badge>
								<ListingButtons listing={listing} />
							</div>
						</li>
					))}
				</ul>
			</Card>
		</>
	)
}
