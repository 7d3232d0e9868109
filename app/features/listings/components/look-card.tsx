import { Form } from '@remix-run/react'
import type { CheckResult, CheckState } from '#app/domain/listings/publish-checks.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import { LookAnswer, type EnteredLook } from '#app/features/listings/components/look-answer.tsx'
import { looksText } from '#app/features/listings/looks-text.ts'
import type { ListingLook } from '#app/domain/listings/listing-look.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const TONE: Record<CheckState, Tone> = { fine: 'hill', look: 'tea', missing: 'danger' }

function useCheckFact(currency: string) {
	const t = useText(looksText)
	const format = useFormats()
	return ({ check, price, certificates = [], count = 0 }: CheckResult): string => {
		if (check === 'photo') return t.photos(count)
		if (check === 'words') return t.nearlySame(count)
		if (check === 'certificate')
			return (
				certificates.map((it) => `${t.certificates[it.of]}: ${it.isInForce ? t.inForce : t.notInForce}`).join(' · ') ||
				t.noCertificate
			)
		if (!price) return ''
		if (price.standing === 'unknown') return t.unknown(price.peers)
		return t.usual(format.money(price.fromMinor, currency), format.money(price.toMinor, currency), price.peers)
	}
}

function Checks({ look }: { look: ListingLook }) {
	const t = useText(looksText)
	const factOf = useCheckFact(look.currency)
	return (
		<ul className="grid gap-1.5 text-sm">
			{look.checks.map((check) => (
				<li key={check.check} className="flex flex-wrap items-baseline gap-x-2">
					<span className="w-24 flex-none font-semibold">{t.checks[check.check]}</span>
					<Badge tone={TONE[check.state]}>{t.states[check.state]}</Badge>
					<span className="text-soft">{factOf(check)}</span>
				</li>
			))}
		</ul>
	)
}

function Head({ look }: { look: ListingLook }) {
	const t = useText(looksText)
	const { kinds } = useText(draftText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<div className="flex flex-wrap items-start justify-between gap-3">
			<div className="min-w-0">
				<p className="font-semibold">{look.title[language]}</p>
				<p className="text-sm text-soft">
					{kinds[look.kind]} · {look.seller[language]} · {look.place[language]} ·{' '}
					{format.money(look.fromMinor, look.currency)}
				</p>
				<p className="text-sm text-soft">
					<Badge tone={look.status === 'review' ? 'sea' : 'tea'}>
						{look.status === 'review' ? t.waits : t.changed}
					</Badge>{' '}
					{look.isTrusted ? <Badge tone="hill">{t.trusted}</Badge> : null}{' '}
					{t.since(format.dateTime(look.since, 'Asia/Shanghai'))}
				</p>
			</div>
			<a
				href={`/admin/listings/${look.listingId}/preview`}
				className="font-semibold text-hill underline-offset-4 hover:underline"
			>
				{t.preview} →
			</a>
		</div>
	)
}

/** Lets the seller publish without waiting from now on, or no more. */
function TrustForm({ look }: { look: ListingLook }) {
	const t = useText(looksText)
	return (
		<Form method="post">
			<input type="hidden" name="does" value="trust" />
			<input type="hidden" name="enterprise" value={look.enterpriseId} />
			<Button name="trusted" value={look.isTrusted ? 'no' : 'yes'} tone="plain" size="s">
				{look.isTrusted ? t.distrust : t.trust}
			</Button>
		</Form>
	)
}

/** A listing that waits for a look: its checklist, its page, and the answer. */
export function LookCard({
	look,
	entered,
	mayWrite,
}: {
	look: ListingLook
	entered: EnteredLook | null
	mayWrite: boolean
}) {
	const t = useText(looksText)
	const { missing } = useText(draftText)
	const isWaiting = look.status === 'review'
	return (
		<Card className="grid gap-4">
			<Head look={look} />
			<Checks look={look} />
			{look.missing.length > 0 ? (
				<p className="text-sm text-danger">
					{t.lacks} {look.missing.map((one) => missing[one]).join(' · ')}
				</p>
			) : null}
			{mayWrite ? (
				<>
					<Form method="post">
						<input type="hidden" name="listing" value={look.listingId} />
						<Button name="does" value="pass" disabled={isWaiting && look.missing.length > 0}>
							{isWaiting ? t.pass : t.passChanged}
						</Button>
					</Form>
					<LookAnswer listingId={look.listingId} entered={entered} />
					<TrustForm look={look} />
				</>
			) : null}
		</Card>
	)
}
