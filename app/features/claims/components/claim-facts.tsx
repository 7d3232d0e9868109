import type { ClaimState } from '#app/domain/claims/claim-states.ts'
import type { ClaimView } from '#app/domain/claims/claim-view.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { giftClaimText } from '#app/features/claims/gift-claim-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const TONES: Record<ClaimState, Tone> = {
	OPEN: 'persimmon',
	APPROVED: 'sea',
	SENT_BACK: 'sea',
	RECEIVED: 'persimmon',
	ESCALATED: 'tea',
	ACCEPTED: 'hill',
	REFUSED: 'danger',
	DISMISSED: 'neutral',
	WITHDRAWN: 'neutral',
}

export function ClaimBadge({ state }: { state: ClaimState }) {
	const t = useText(claimsText)
	return <Badge tone={TONES[state]}>{t.state[state]}</Badge>
}

function Photos({ photos }: Pick<ClaimView, 'photos'>) {
	const t = useText(claimsText)
	if (photos.length === 0) return null
	return (
		<ul aria-label={t.photos} className="mt-3 flex flex-wrap gap-2">
			{photos.map(({ name, width, height }, at) => (
				<li key={name}>
					<a href={`/claim-photos/${name}`} target="_blank" rel="noreferrer" className="block">
						<img
							src={`/claim-photos/${name}`}
							{...{ width, height }}
							alt={t.photo(at + 1)}
							loading="lazy"
							className="size-24 rounded-lg border border-line object-cover sm:size-32"
						/>
					</a>
				</li>
			))}
		</ul>
	)
}

/** What its buyer said, or the logger of a crate. */
function Said({ words, breach }: Pick<ClaimView, 'words' | 'breach'>) {
	const t = useText(claimsText)
	const format = useFormats()
	if (!breach) return <blockquote className="mt-3 border-s-4 border-line ps-3 whitespace-pre-line">{words}</blockquote>
	const { crate, beganAt, endedAt, temperatureClass, worstC } = breach
	const span = `${format.dateTime(beganAt)} – ${format.dateTime(endedAt)}`
	const worst = `${format.number(worstC)} °C`
	return <p className="mt-3">{t.cold({ crate, span, limits: t.limits[temperatureClass], worst })}</p>
}

function ByReceiver({ photos }: Pick<ClaimView, 'photos'>) {
	const t = useText(giftClaimText)
	return (
		<p className="mt-2 text-sm">
			<b>{t.byReceiver}</b>
			{photos.length === 0 ? <span className="block text-soft">{t.photosHidden}</span> : null}
		</p>
	)
}

/** A claim: what it is about, what each side said, and how it stands. */
export function ClaimFacts({ claim }: { claim: ClaimView }) {
	const t = useText(claimsText)
	const language = useLanguage()
	const format = useFormats()
	const { carrier, carrierNumber, grantedMinor, dueAt } = claim
	const option = inLanguage(claim.option, language)
	return (
		<Card>
			<p className="flex flex-wrap items-center gap-2">
				<Badge>{t.kinds[claim.kind]}</Badge>
				<ClaimBadge state={claim.state} />
				{dueAt ? <span className="text-sm text-soft">{t.until(format.dateTime(dueAt))}</span> : null}
			</p>
			<p className="mt-1 text-sm text-soft">{t.turn[claim.state]}</p>
			<Said words={claim.words} breach={claim.breach} />
			<Photos photos={claim.photos} />
			<div className="mt-3">
				<DefinitionList
					items={[
						{
							term: t.thing,
							detail: `${inLanguage(claim.title, language)}${option ? ` · ${option}` : ''} × ${claim.qty}`,
						},
						{ term: t.order, detail: claim.orderNumber },
						{ term: t.fromSeller, detail: inLanguage(claim.sellerName, language) },
						{ term: t.asked, detail: format.money(claim.askedMinor, claim.currency) },
						{ term: t.granted, detail: grantedMinor === null ? null : format.money(grantedMinor, claim.currency) },
						{ term: t.opened, detail: format.dateTime(claim.openedAt) },
						{ term: t.parcel, detail: carrierNumber ? `${carrier ?? ''} ${carrierNumber}` : null },
					]}
				/>
				{claim.isByReceiver ? <ByReceiver photos={claim.photos} /> : null}
				{claim.isFaulty ? <p className="mt-2 text-sm font-semibold">{t.isFaulty}</p> : null}
			</div>
			{[
				{ term: t.answer, words: claim.answer },
				{ term: t.decision, words: claim.decision },
			]
				.filter(({ words }) => words !== '')
				.map(({ term, words }) => (
					<div key={term} className="mt-3 rounded-lg bg-sunken px-3 py-2">
						<p className="text-sm text-soft">{term}</p>
						<p className="whitespace-pre-line">{words}</p>
					</div>
				))}
		</Card>
	)
}
