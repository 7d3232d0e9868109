import { Form } from '@remix-run/react'
import type { AddressChoice } from '#app/domain/checkout/address-choice.ts'
import { type GiftTexts, TO_DOOR } from '#app/features/gifts/gift-fields-form.ts'
import { giftText } from '#app/features/gifts/gift-text.ts'
import { AddressFields } from '#app/ui/commerce/address-fields.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { followChoice } from '#app/ui/kit/follow-button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What whoever accepts chooses among: the place, and the points in its county. */
export interface GiftChoice {
	address: AddressChoice
	points: readonly { nodeId: number; name: string }[]
}

export interface GiftAnswer {
	problem: keyof (typeof giftText)['zh']['problems'] | null
	values: Omit<GiftTexts, 'levels'>
	faults: Readonly<Record<string, string>>
}

interface AcceptProps {
	choice: GiftChoice
	answer: GiftAnswer
}

const DEEPER = ['township', 'village']

/** To the door, or to a point nearby; the place is asked for only as far as that needs it. */
function Way({ choice, answer: { values, faults } }: AcceptProps) {
	const t = useText(giftText)
	const { address, points } = choice
	const fault = (name: string) => (faults[name] ? (t.faults[name] ?? null) : null)
	const isFetched = points.some(({ nodeId }) => String(nodeId) === values.way)
	const way = isFetched ? values.way : TO_DOOR
	const steps = isFetched ? address.steps.filter(({ level }) => !DEEPER.includes(level)) : address.steps
	const ways = points.map(({ nodeId, name }) => ({ value: String(nodeId), label: t.atPoint(name) }))
	return (
		<>
			{ways.length > 0 ? (
				<SelectField
					key={way}
					name="way"
					label={t.way}
					hint={t.wayHint}
					choices={[{ value: TO_DOOR, label: t.toDoor }, ...ways]}
					defaultValue={way}
					onChange={followChoice}
				/>
			) : null}
			<AddressFields
				address={{ ...address, steps }}
				line={values.line}
				isPlaceOnly={isFetched}
				faults={{ region: fault('region'), line: fault('line') }}
			/>
		</>
	)
}

function Taker({ values, faults }: GiftAnswer) {
	const t = useText(giftText)
	const fault = (name: string) => (faults[name] ? (t.faults[name] ?? null) : null)
	return (
		<div className="grid gap-3 sm:grid-cols-2">
			<TextField
				name="name"
				label={t.name}
				autoComplete="name"
				maxLength={80}
				required
				defaultValue={values.name}
				error={fault('name')}
			/>
			<TextField
				name="phone"
				label={t.phone}
				type="tel"
				autoComplete="tel"
				maxLength={30}
				required
				defaultValue={values.phone}
				error={fault('phone')}
			/>
			<TextField
				name="email"
				label={t.email}
				hint={t.emailHint}
				type="email"
				autoComplete="email"
				maxLength={254}
				defaultValue={values.email}
				error={fault('email')}
				className="sm:col-span-2"
			/>
		</div>
	)
}

/** Who takes a gift, and where it is to go. */
export function AcceptGift({ paidTo, until, ...props }: AcceptProps & { paidTo: string | null; until: Date }) {
	const t = useText(giftText)
	const format = useFormats()
	return (
		<Card>
			<h2 className="text-xl">{t.where}</h2>
			<p className="text-small text-soft">{t.whereHint}</p>
			<Form method="post" noValidate preventScrollReset className="mt-3 grid gap-3">
				<Taker {...props.answer} />
				<Way {...props} />
				{paidTo ? <p className="text-small text-soft">{t.paidTo(paidTo)}</p> : null}
				<Button name="intent" value="accept" tone="buy" size="l" wide>
					{t.accept}
				</Button>
				<p className="text-small text-soft">{t.until(format.dateTime(until))}</p>
			</Form>
		</Card>
	)
}
