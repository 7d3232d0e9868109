import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mayMember } from '#app/domain/accounts/member-rights.ts'
import { bulkText } from '#app/features/bulk/bulk-text.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { ListingRow } from '#app/features/selling/components/listing-row.tsx'
import { readSellerListings } from '#app/features/selling/read-seller-pages.server.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { payOnArrivalForm, setPayOnArrival } from '#app/features/selling/set-pay-on-arrival.server.ts'
import { switchForm } from '#app/features/selling/switch-form.ts'
import { switchListing } from '#app/features/selling/switch-listing.server.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sellingText[language].listings, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const mayWrite = mayMember(seller.role, 'write-listings')
	return { listings: await readSellerListings(office, seller), mayWrite }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const form = Object.fromEntries(await request.formData())
	const arrival = payOnArrivalForm.safeParse(form)
	if (arrival.success) {
		const wanted = { listingId: arrival.data.listing, isAllowed: arrival.data.arrival === 'yes' }
		if ((await setPayOnArrival(office, seller, wanted)) === 'not-found') throw new Response(null, { status: 404 })
		throw redirect('/seller/listings')
	}
	const parsed = switchForm.safeParse(form)
	if (!parsed.success) throw new Response(null, { status: 400 })
	const { listing, status } = parsed.data
	const { outcome } = await switchListing(office, seller, { listingId: listing, status })
	switch (outcome) {
		case 'switched':
			throw redirect('/seller/listings')
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'not-allowed':
			return data({ problem: outcome }, 409)
	}
}

export default function SellerListings() {
	const { listings, mayWrite } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(sellingText)
	const { newTitle, newLead } = useText(draftText)
	const { title: many } = useText(bulkText)
	const begin = mayWrite ? (
		<>
			<LinkButton href="/seller/bulk" tone="quiet">
				{many}
			</LinkButton>
			<LinkButton href="/seller/listings/new">{newTitle}</LinkButton>
		</>
	) : null
	const firstDraft = listings.find(({ status }) => status !== 'published' && status !== 'paused')?.id
	if (listings.length === 0)
		return (
			<>
				<PageHead title={t.listings} />
				<EmptyState
					title={t.noListings}
					actions={mayWrite ? <LinkButton href="/seller/listings/new">{newTitle}</LinkButton> : null}
				>
					{newLead}
				</EmptyState>
			</>
		)
	return (
		<>
			<PageHead title={t.listings} actions={begin} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{t.faults[answer.problem]}
				</Notice>
			) : null}
			<Card flush>
				<ul className="divide-y divide-line">
					{listings.map((listing) => (
						<li key={listing.id} id={listing.id === firstDraft ? 'drafts' : undefined} className="scroll-mt-20">
							<ListingRow listing={listing} mayWrite={mayWrite} />
						</li>
					))}
				</ul>
			</Card>
		</>
	)
}
