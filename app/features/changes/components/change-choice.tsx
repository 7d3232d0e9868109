import { Form } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { changesText } from '#app/features/changes/changes-text.ts'
import type { ChangeableThing, ChangePage } from '#app/features/changes/components/change-view.ts'
import { useWhen } from '#app/features/changes/components/use-change-words.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DateRangeFields } from '#app/ui/kit/date-range.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Props {
	thing: ChangeableThing
	page: ChangePage
}

function Wish({ thing }: { thing: ChangeableThing }) {
	const t = useText(changesText)
	const when = useWhen()
	if (thing.stay) {
		const { checkIn, checkOut } = thing.stay
		return (
			<DateRangeFields
				from={{ name: 'from', label: t.arrival, value: checkIn }}
				to={{ name: 'to', label: t.departure, value: checkOut }}
				min={thing.today}
				required
			/>
		)
	}
	const choices = thing.sessions.map(({ sessionId, startsAt, left }) => ({
		value: String(sessionId),
		label: `${when.session(startsAt, thing.timeZone)} · ${t.seats(left)}`,
	}))
	return <SelectField label={t.other} name="session" choices={choices} empty={t.choose} required />
}

function Terms({ thing, page }: Props) {
	const t = useText(changesText)
	const format = useFormats()
	if (thing.cause !== 'BUYER') return null
	return (
		<p className="text-sm text-soft">
			{thing.feeMinor > 0 ? `${t.feeNow(format.money(thing.feeMinor, page.currency))} ${t.feeHint}` : t.freeNow}
		</p>
	)
}

function Ask({ thing, page, by }: Props & { by: 'buyer' | 'seller' }) {
	const t = useText(changesText)
	if (thing.refusal) return <p>{t.problem[thing.refusal]}</p>
	if (thing.stay === null && thing.sessions.length === 0) return <p>{t.noOther}</p>
	return (
		<>
			{by === 'buyer' && (thing.cause === 'SELLER' || thing.cause === 'DISRUPTION') ? (
				<Notice tone="success" className="mb-3">
					{t.freeMove[thing.cause]}
				</Notice>
			) : null}
			<Form method="post" className="grid gap-3">
				<input type="hidden" name="line" value={thing.lineId} />
				<Wish thing={thing} />
				<Terms thing={thing} page={page} />
				<p>
					<Button name="intent" value="quote">
						{t.see}
					</Button>
				</p>
			</Form>
		</>
	)
}

/** A stay or a session with its new dates or its new session to be chosen, or why it cannot be changed now. */
export function ChangeChoice(props: Props & { by: 'buyer' | 'seller' }) {
	const { thing, page } = props
	const t = useText(changesText)
	const language = useLanguage()
	const when = useWhen()
	const name = page.names[thing.lineId]
	const booked = thing.stay
		? when.stay(thing.stay.checkIn, thing.stay.checkOut)
		: thing.startsAt && when.session(thing.startsAt, thing.timeZone)
	return (
		<Card>
			<h2 className="text-lg">{name ? inLanguage(name.title, language) : ''}</h2>
			<p className="mb-3 text-sm text-soft">
				{t.now} {booked}
			</p>
			<Ask {...props} />
		</Card>
	)
}
