import { Form } from '@remix-run/react'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { substitutesText } from '#app/features/substitutions/substitutes-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Named {
	title: Bilingual
	option: Bilingual
}

interface LineToReplace extends Named {
	lineId: number
	qty: number
	choices: readonly (Named & { variantId: number; left: number; staysMinor: number })[]
}

interface Offer {
	id: number
	state: 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED' | 'WITHDRAWN'
	was: Named
	offered: Named
	qty: number
	staysMinor: number
	backMinor: number
	answerUntil: Date | string
}

function useNames() {
	const language = useLanguage()
	return {
		title: ({ title }: Named) => inLanguage(title, language),
		option: ({ option }: Named) => inLanguage(option, language),
		all: ({ title, option }: Named) =>
			[inLanguage(title, language), inLanguage(option, language)].filter(Boolean).join(' · '),
	}
}

function OfferForm({ line, currency }: { line: LineToReplace; currency: string }) {
	const { seller: t } = useText(substitutesText)
	const format = useFormats()
	const names = useNames()
	const choices = line.choices.map((it) => ({
		value: String(it.variantId),
		label: t.choice(names.title(it), names.option(it), format.money(it.staysMinor, currency), format.number(it.left)),
	}))
	return (
		<Card>
			<Form method="post" className="grid gap-3">
				<input type="hidden" name="deed" value="offer" />
				<input type="hidden" name="line" value={line.lineId} />
				<p>
					<span className="text-small text-soft">{t.line}</span>
					<br />
					<strong>
						{names.all(line)} × {line.qty}
					</strong>
				</p>
				<SelectField label={t.choose} name="variant" choices={choices} required />
				<TextField label={t.words} hint={t.wordsHint} name="words" maxLength={500} />
				<Button>{t.offer}</Button>
			</Form>
		</Card>
	)
}

/** Goods of an order that wait to be packed, with what may be offered instead; and what was offered. */
export function OfferDesk({
	lines,
	offers,
	currency,
}: {
	lines: readonly LineToReplace[]
	offers: readonly Offer[]
	currency: string
}) {
	const { seller: t, buyer } = useText(substitutesText)
	const format = useFormats()
	const names = useNames()
	return (
		<>
			{offers.length > 0 ? (
				<Section title={t.offers} className="mb-6">
					<Card flush>
						<ul className="divide-y divide-line">
							{offers.map((offer) => (
								<li key={offer.id} className="grid gap-1 px-4 py-3">
									<p className="flex flex-wrap items-baseline justify-between gap-x-3">
										<span>
											{names.all(offer.was)} → <strong>{names.all(offer.offered)}</strong> × {offer.qty}
										</span>
										<Badge tone={offer.state === 'OFFERED' ? 'tea' : offer.state === 'ACCEPTED' ? 'hill' : 'neutral'}>
											{t.states[offer.state]}
										</Badge>
									</p>
									<p className="text-small text-soft">
										{t.stays(format.money(offer.staysMinor, currency), format.money(offer.backMinor, currency))}
									</p>
									{offer.state === 'OFFERED' ? (
										<Form method="post">
											<p className="text-small">{buyer.until(format.dateTime(offer.answerUntil))}</p>
											<input type="hidden" name="offer" value={offer.id} />
											<Button name="deed" value="withdraw" tone="quiet" size="s">
												{t.withdraw}
											</Button>
										</Form>
									) : null}
								</li>
							))}
						</ul>
					</Card>
				</Section>
			) : null}
			{lines.length === 0 ? <EmptyState title={t.none}>{t.rule}</EmptyState> : null}
			<div className="grid gap-4 lg:grid-cols-2">
				{lines.map((line) => (
					<OfferForm key={line.lineId} line={line} currency={currency} />
				))}
			</div>
			{lines.length > 0 ? <p className="mt-4 max-w-text text-small text-soft">{t.rule}</p> : null}
		</>
	)
}
