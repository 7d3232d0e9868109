import { Form } from '@remix-run/react'
import { type DraftAnswer, useEntered } from '#app/features/listings/components/entered.ts'
import { KindFields } from '#app/features/listings/components/kind-fields.tsx'
import { MonthBoxes } from '#app/features/listings/components/month-boxes.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Frame = Pick<DraftView, 'listing' | 'choices'> & { answer: DraftAnswer | null }

function PlaceAndCategory({ listing, choices, answer }: Frame) {
	const t = useText(draftText)
	const language = useLanguage()
	const { field } = useEntered(answer, 'frame')
	const named = (rows: readonly { value: string; name: { zh: string; en: string } }[]) =>
		rows.map(({ value, name }) => ({ value, label: name[language] || name.zh }))
	const places = choices.places.map(({ value, name, depth }) => ({
		value,
		label: `${'　'.repeat(depth)}${name[language] || name.zh}`,
	}))
	return (
		<>
			<SelectField label={t.place} choices={places} {...field('place', listing.regionCode)} />
			<SelectField
				label={t.category}
				choices={named(choices.categories)}
				{...field('category', listing.categoryCode)}
			/>
			<SelectField
				label={t.brand}
				hint={t.brandHint}
				empty={t.noBrand}
				choices={named(choices.brands)}
				{...field('brand', listing.brandId)}
			/>
			<SelectField
				label={t.policy}
				choices={choices.policies.map((value) => ({ value, label: t.policies[value] ?? value }))}
				{...field('policy', listing.policyCode)}
			/>
		</>
	)
}

/** Where a listing is, what it counts among and under which terms it is sold. */
export function FrameForm({ listing, choices, answer }: Frame) {
	const t = useText(draftText)
	const { isOwn, valueOf, faultOf } = useEntered(answer, 'frame')
	const months = isOwn ? valueOf('months', '').split(' ').map(Number) : (listing.seasonMonths ?? [])
	return (
		<Card>
			<Form method="post" noValidate id="frame" className="grid gap-5">
				<div className="grid gap-4 sm:grid-cols-2">
					<PlaceAndCategory listing={listing} choices={choices} answer={answer} />
					<KindFields listing={listing} answer={answer} />
				</div>
				<MonthBoxes months={months} error={faultOf('months')} />
				<Button name="does" value="frame" className="justify-self-start">
					{t.save}
				</Button>
			</Form>
		</Card>
	)
}
