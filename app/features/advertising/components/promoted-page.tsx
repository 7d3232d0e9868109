import { Form } from '@remix-run/react'
import { PromotedCard, type Shown } from '#app/features/advertising/components/promoted-card.tsx'
import { promotedText } from '#app/features/advertising/promoted-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Texts = Readonly<Record<string, string>>

interface Choices {
	today: string
	listings: readonly { id: number; titleZh: string; titleEn: string }[]
	places: readonly { code: string; zh: string; en: string }[]
}

export interface PromotedView extends Choices {
	rows: readonly Shown[]
	balanceMinor: number
	wasMade: boolean
	answer: { values: Texts; faults: Texts } | { isOver: true } | undefined
}

function NewPromotion({ today, listings, places, values, faults }: Choices & { values: Texts; faults: Texts }) {
	const t = useText(promotedText)
	const language = useLanguage()
	const error = (name: string) => (faults[name] ? (t.faults[faults[name]] ?? t.notMade) : null)
	const field = (name: 'bid' | 'day' | 'total' | 'from' | 'to' | 'words' | 'margin', value = '') => ({
		...{ name, label: t[name], defaultValue: values[name] ?? value, error: error(name) },
	})
	const ofListing = listings.map((it) => ({
		value: String(it.id),
		label: (language === 'en' && it.titleEn) || it.titleZh,
	}))
	return (
		<Form method="post" noValidate className="grid gap-4">
			<div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
				<SelectField
					name="listing"
					label={t.listing}
					choices={ofListing}
					defaultValue={values.listing ?? ''}
					error={error('listing')}
				/>
				<TextField {...field('bid', '0.50')} inputMode="decimal" hint={t.bidHint} />
				<TextField {...field('day', '20')} inputMode="decimal" />
				<TextField {...field('total', '200')} inputMode="decimal" />
				<TextField {...field('from', today)} type="date" />
				<TextField {...field('to')} type="date" />
				<TextField {...field('words')} hint={t.wordsHint} />
				<SelectField
					name="place"
					label={t.place}
					hint={t.placeHint}
					empty={t.anywhere}
					choices={places.map((it) => ({ value: it.code, label: it[language] }))}
					defaultValue={values.place ?? ''}
					error={error('place')}
				/>
				<TextField {...field('margin', '30')} inputMode="decimal" hint={t.marginHint} />
			</div>
			<Button className="justify-self-start">{t.make}</Button>
		</Form>
	)
}

/** An enterprise's promoted listings, what they cost and returned, and a form for another. */
export function PromotedPage({ rows, balanceMinor, wasMade, answer, ...choices }: PromotedView) {
	const t = useText(promotedText)
	const format = useFormats()
	const { values, faults } = answer && 'faults' in answer ? answer : { values: {}, faults: {} }
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{wasMade && !answer ? <Notice tone="success" title={t.made} className="mb-4" /> : null}
			{answer ? <Notice tone="error" title={'isOver' in answer ? t.over : t.notMade} className="mb-4" /> : null}
			<div className="grid grid-cols-1 gap-5">
				<Card>
					<p className="text-small text-soft">{t.balance}</p>
					<p className="font-display text-section font-bold tabular-nums">{format.money(Math.max(0, balanceMinor))}</p>
					<p className="text-small text-soft">{t.balanceHint}</p>
				</Card>
				{rows.length === 0 ? <p className="text-soft">{t.none}</p> : null}
				{rows.map((row) => (
					<PromotedCard key={row.id} row={row} isOwn />
				))}
				<Card>
					<h2 className="mb-3 text-xl">{t.newOne}</h2>
					{choices.listings.length === 0 ? (
						<p className="text-soft">{t.noListings}</p>
					) : (
						<NewPromotion {...choices} values={values} faults={faults} />
					)}
				</Card>
				<Card>
					<h2 className="mb-2 text-xl">{t.ruleTitle}</h2>
					<p className="text-soft">{t.rule}</p>
				</Card>
			</div>
		</>
	)
}
