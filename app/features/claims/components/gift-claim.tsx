import { Form } from '@remix-run/react'
import type { ClaimRefusal } from '#app/domain/claims/claim-refusal.ts'
import { REST_DAYS } from '#app/domain/gifts/receiver-memory.ts'
import type { ClaimState } from '#app/domain/claims/claim-states.ts'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { claimFaultsText } from '#app/features/claims/claim-faults-text.ts'
import { ClaimFields } from '#app/features/claims/components/claim-fields.tsx'
import { ClaimBadge } from '#app/features/claims/components/claim-facts.tsx'
import { giftClaimText } from '#app/features/claims/gift-claim-text.ts'
import { ShareLink } from '#app/ui/commerce/share-link.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Thing {
	lineId: number
	title: Bilingual
	option: Bilingual
	qty: number
	refusal: ClaimRefusal | null
}

interface Said {
	id: number
	title: Bilingual
	qty: number
	state: ClaimState
	words: string
	answer: string
	decision: string
	openedAt: Date
}

export interface GiftClaimProps {
	code: string
	claims: {
		things: readonly Thing[]
		claims: readonly Said[]
		isTold: boolean
		url: string
		keptUntil: LocalDate | null
	}
	values: Readonly<Record<string, string>>
	fault: string | null
}

function Things({ things, chosen }: { things: readonly Thing[]; chosen: string | undefined }) {
	const t = useText(giftClaimText)
	const faults = useText(claimFaultsText)
	const language = useLanguage()
	const first = things.find(({ refusal }) => refusal === null)
	return (
		<fieldset>
			<legend className="text-sm font-semibold">{t.thing}</legend>
			{things.map(({ lineId, title, option, qty, refusal }) => (
				<CheckboxField
					key={lineId}
					type="radio"
					name="line"
					value={String(lineId)}
					label={inLanguage(title, language)}
					hint={[inLanguage(option, language), t.pieces(qty), refusal && faults[refusal]].filter(Boolean).join(' · ')}
					defaultChecked={chosen ? chosen === String(lineId) : lineId === first?.lineId}
					disabled={refusal !== null}
				/>
			))}
		</fieldset>
	)
}

function Fields({ things, values }: { things: readonly Thing[]; values: GiftClaimProps['values'] }) {
	const t = useText(giftClaimText)
	const most = Math.max(1, ...things.filter(({ refusal }) => refusal === null).map(({ qty }) => qty))
	return (
		<Form method="post" encType="multipart/form-data" className="grid gap-4">
			<input type="hidden" name="kind" value="QUALITY" />
			<Things things={things} chosen={values.line} />
			<ClaimFields most={most} first={1} hints={{ words: t.wordsHint, photos: t.photosHint }} values={values} />
			<Button className="justify-self-start">{t.send}</Button>
		</Form>
	)
}

function Earlier({ claims }: { claims: readonly Said[] }) {
	const t = useText(giftClaimText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{claims.map(({ id, title, qty, state, words, answer, decision, openedAt }) => (
					<li key={id} className="px-4 py-3">
						<p className="flex flex-wrap items-center gap-x-3 gap-y-1">
							<b>{`${inLanguage(title, language)} × ${format.number(qty)}`}</b>
							<ClaimBadge state={state} />
							<span className="text-sm text-soft">{format.dateTime(openedAt)}</span>
						</p>
						<p className="mt-1 whitespace-pre-line">{words}</p>
						{[answer, decision].filter(Boolean).map((said) => (
							<blockquote key={said} className="mt-2 border-s-4 border-line ps-3 whitespace-pre-line">
								{said}
							</blockquote>
						))}
						<p className="mt-1 text-sm text-soft">{t.turn[state]}</p>
					</li>
				))}
			</ul>
		</Card>
	)
}

/** How the receiver learns what becomes of it. */
function News({ isTold, url, keptUntil }: { isTold: boolean; url: string; keptUntil: LocalDate | null }) {
	const t = useText(giftClaimText)
	const format = useFormats()
	return (
		<div className="mt-3 grid gap-2">
			<p className="text-small text-soft">{isTold ? t.told : t.untold}</p>
			<p className="text-small text-soft">{keptUntil ? t.keptUntil(format.date(keptUntil)) : t.kept(REST_DAYS)}</p>
			{isTold ? null : <ShareLink url={url} title={t.title} words={t.own} />}
		</div>
	)
}

/** Where a gift's receiver says that something of it came damaged, and sees what became of it. */
export function GiftClaim({ code, claims: { things, claims, isTold, url, keptUntil }, values, fault }: GiftClaimProps) {
	const t = useText(giftClaimText)
	const faults = useText(claimFaultsText)
	const language = useLanguage()
	const isPossible = things.some(({ refusal }) => refusal === null)
	return (
		<>
			<PageHead
				eyebrow={
					<a href={`/gifts/${code}`} className="text-hill hover:underline">
						← {t.toGift}
					</a>
				}
				title={t.title}
				lead={t.lead}
			/>
			{fault ? (
				<Notice tone="error" className="mb-4">
					{faults[fault] ?? faults.form}
				</Notice>
			) : null}
			{isPossible ? (
				<Card>
					<Fields things={things} values={values} />
				</Card>
			) : (
				<Notice tone="info" title={t.none}>
					{things.map(({ lineId, title, refusal }) => (
						<p key={lineId}>{`${inLanguage(title, language)} · ${refusal ? faults[refusal] : ''}`}</p>
					))}
				</Notice>
			)}
			{claims.length > 0 ? (
				<Section title={t.earlier}>
					<Earlier claims={claims} />
					<News isTold={isTold} url={url} keptUntil={keptUntil} />
				</Section>
			) : null}
		</>
	)
}
