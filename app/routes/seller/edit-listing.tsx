import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { AlikeHint } from '#app/features/listings/components/alike-hint.tsx'
import { DraftHead } from '#app/features/listings/components/draft-head.tsx'
import { FrameForm } from '#app/features/listings/components/frame-form.tsx'
import { OfferSection } from '#app/features/listings/components/offer-section.tsx'
import { PublishCard } from '#app/features/listings/components/publish-card.tsx'
import { WordsForm } from '#app/features/listings/components/words-form.tsx'
import { doDraftDeed, type DraftDeedOutcome } from '#app/features/listings/do-draft-deed.server.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import { idIn } from '#app/features/listings/id-in.ts'
import { findOffers, readDraft } from '#app/features/listings/read-draft.server.ts'
import { textsOf } from '#app/features/listings/read-fields.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: draftText[language].edit, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const draft = await readDraft(office, manager, idIn(params))
	if (!draft) throw new Response(null, { status: 404 })
	const find = (new URL(request.url).searchParams.get('find') ?? '').trim().slice(0, 60)
	const found = draft.listing.kind === 'package' ? await findOffers(office, manager, find) : []
	return { draft, found, find }
}

type Values = Record<string, string>

const PART: Record<string, string> = { words: 'words', frame: 'frame' }

/** Where one goes after a deed that was done: to the part it was about. */
function after(listingId: number, outcome: string, does = '') {
	const part = PART[does] ?? (outcome === 'saved' ? 'offers' : 'top')
	return redirect(
		`/seller/listings/${listingId}/edit?said=${outcome}&part=${part}#${part === 'top' ? part : 'said'}`,
		303,
	)
}

function answerOf(listingId: number, result: DraftDeedOutcome, values: Values) {
	const { outcome } = result
	switch (outcome) {
		case 'saved':
			throw after(listingId, outcome, values.does)
		case 'asked':
		case 'published':
		case 'taken-back':
			throw after(listingId, outcome)
		case 'copied':
			throw after(result.listingId, outcome)
		default:
			return refusalOf(result, values)
	}
}

type Refused = Exclude<DraftDeedOutcome, { outcome: 'saved' | 'asked' | 'published' | 'taken-back' | 'copied' }>

/** What the page says of a form that was not, or not wholly, taken. */
function refusalOf(result: Refused, values: Values) {
	const refuse = (status: number, faults: Values = {}) => data({ values, faults, problem: result.outcome }, status)
	if (result.outcome === 'not-found') throw new Response(null, { status: 404 })
	if (result.outcome === 'faults') return refuse(400, result.faults)
	return refuse(result.outcome === 'unknown' ? 400 : 409)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const listingId = idIn(params)
	const values = textsOf(await readFormData(request))
	return answerOf(listingId, await doDraftDeed(office, manager, listingId, values), values)
}

const SAID = {
	saved: 'saved',
	asked: 'asked',
	published: 'published',
	'taken-back': 'takenBack',
	copied: 'copied',
} as const

export default function EditListing() {
	const { draft, found, find } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(draftText)
	const said = SAID[(query.get('said') ?? '') as keyof typeof SAID]
	const { listing } = draft
	const part = query.get('part') ?? 'top'
	/** What was done is said where one is led to. */
	const saidAt = (...parts: string[]) =>
		!answer && said && parts.includes(part) ? (
			<div id="said" className="scroll-mt-4">
				<Notice tone="success" title={t[said]} className="mb-4" />
			</div>
		) : null
	return (
		<div id="top">
			<DraftHead listing={listing} />
			{answer?.problem ? <Notice tone="error" title={t.problems[answer.problem as 'faults']} className="mb-4" /> : null}
			{saidAt('top')}
			<PublishCard {...draft} />
			<AlikeHint alike={draft.alike} />
			<Section title={t.wordsTitle}>
				<p className="mb-4 max-w-2xl text-soft">{t.wordsLead}</p>
				{saidAt('words')}
				<WordsForm listing={listing} answer={answer} />
			</Section>
			<Section title={t.frameTitle}>
				{saidAt('frame')}
				<FrameForm listing={listing} choices={draft.choices} answer={answer} />
			</Section>
			<OfferSection draft={draft} found={found} find={find} answer={answer} said={saidAt('offers')} />
		</div>
	)
}
