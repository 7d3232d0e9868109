import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { NewOffer } from '#app/features/groups/components/new-offer.tsx'
import { OwnOffers } from '#app/features/groups/components/own-offers.tsx'
import { readGroupOfferForm } from '#app/features/groups/group-offer-form.ts'
import { groupOffersOfficeText } from '#app/features/groups/group-offers-office-text.ts'
import { endOffer, offerGroup, type OfferOutcome } from '#app/features/groups/offer-group.server.ts'
import { readGroupOffers } from '#app/features/groups/read-group-offers.server.ts'
import { idOf, readFormData } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

type Values = Record<string, string>

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: groupOffersOfficeText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { searchParams } = new URL(request.url)
	const done = (['made', 'ended'] as const).find((it) => searchParams.has(it)) ?? null
	return { ...(await readGroupOffers(office, seller)), done }
}

/** Which field is at fault when an offer is not taken. */
const FIELD: Record<Exclude<OfferOutcome, 'made'>, string> = {
	'not-found': 'variant',
	'not-plain': 'variant',
	'not-cheaper': 'price',
	'runs-already': 'variant',
}

async function offer(office: World, seller: Seller, values: Values) {
	const reading = readGroupOfferForm(values)
	if (!reading.ok) return data({ values, faults: reading.faults }, 400)
	const { outcome } = await offerGroup(office, seller, reading.offer)
	if (outcome === 'made') throw redirect('/seller/groups?made=1', 303)
	return data({ values, faults: { [FIELD[outcome]]: outcome } as Values }, 409)
}

async function end(office: World, seller: Seller, values: Values) {
	const wanted = { offerId: idOf(values.offer), withGroups: values.intent === 'cancel' }
	const { outcome } = await endOffer(office, seller, wanted)
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	throw redirect('/seller/groups?ended=1', 303)
}

export async function action({ request, context: { world } }: ActionFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const values = enteredValues(await readFormData(request))
	switch (values.intent) {
		case 'offer':
			return offer(office, seller, values)
		case 'stop':
		case 'cancel':
			return end(office, seller, values)
		default:
			throw new Response(null, { status: 400 })
	}
}

export default function SellerGroups() {
	const { offers, variants, usualHours, now, done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(groupOffersOfficeText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? <Notice tone="error" title={t.notTaken} className="mb-4" /> : null}
			{done && !answer ? <Notice tone="success" title={t[done]} className="mb-4" /> : null}
			{/* Made: the form begins anew, so that what was made is not sent twice. */}
			<div key={offers.length} className="grid gap-5">
				<Card flush>
					<h2 className="border-b border-line px-4 py-2.5 text-xl">{t.running}</h2>
					{offers.length === 0 ? <p className="p-4 text-soft">{t.none}</p> : null}
					<OwnOffers offers={offers} now={now} />
				</Card>
				<Card>
					<h2 className="mb-3 text-xl">{t.fresh}</h2>
					<NewOffer {...{ variants, usualHours }} values={answer?.values ?? {}} faults={answer?.faults ?? {}} />
				</Card>
			</div>
		</>
	)
}
