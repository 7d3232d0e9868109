import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { ChangeAnswer, type Promised } from '#app/features/selling/components/in-the-way.tsx'
import { LimitsForm } from '#app/features/selling/components/limits-form.tsx'
import { ListingHead } from '#app/features/selling/components/listing-head.tsx'
import { limitsForm } from '#app/features/selling/limits-form.ts'
import { limitsText } from '#app/features/selling/limits-text.ts'
import { readListingLimits, setListingLimits } from '#app/features/selling/set-listing-limits.server.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: limitsText[language].title, isPrivate: true }))

function idIn({ id = '' }: { id?: string }): number {
	if (!/^[1-9]\d{0,14}$/.test(id)) throw new Response(null, { status: 404 })
	return Number(id)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const limits = await readListingLimits(office, seller, idIn(params))
	if (!limits) throw new Response(null, { status: 404 })
	return { limits }
}

interface Refused {
	values: Record<string, string>
	faults: Record<string, string>
	promised: Promised | null
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const listingId = idIn(params)
	const form = await request.formData()
	const reading = readForm(limitsForm, form)
	const refused = (parts: Partial<Refused>, status: number) =>
		data({ values: enteredValues(form), faults: {}, promised: null, ...parts } as Refused, status)
	if (!reading.ok) return refused({ faults: reading.faults }, 400)
	const result = await setListingLimits(office, seller, { listingId, ...reading.value })
	switch (result.outcome) {
		case 'set':
			throw redirect(`/seller/listings/${listingId}?saved=1`, 303)
		case 'promised':
			return refused({ promised: { least: result.least, inTheWay: result.inTheWay } }, 409)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export default function SellerListing() {
	const { limits } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(limitsText)
	return (
		<>
			<ListingHead listing={limits} />
			<ChangeAnswer promised={answer?.promised ?? null} isSaved={!answer && query.has('saved')} words={t} />
			<Section title={t.title} className="mt-2">
				<p className="mb-4 max-w-2xl text-soft">{t.lead}</p>
				<LimitsForm limits={limits} entered={answer?.values ?? null} faults={answer?.faults ?? {}} />
			</Section>
		</>
	)
}
