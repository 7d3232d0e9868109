import { Form } from '@remix-run/react'
import { type Desk, DeskBadge, DeskDeeds } from '#app/features/stays/components/desk-deeds.tsx'
import { GuestPhone } from '#app/features/stays/components/guest-phone.tsx'
import { doorsText } from '#app/features/stays/doors-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Door {
	id: number
	name: string
}

export interface HousedStay {
	lineId: number
	sellerOrderId: number
	checkIn: string
	checkOut: string
	qty: number
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	buyerName: string
	buyerPhone: string
	doors: readonly Door[]
	/** Free for all its nights, the best fit first. */
	fitting: readonly Door[]
	/** Doors it still needs. */
	missing: number
	state: string
}

function DoorForm({ stay, from }: { stay: HousedStay; from: Door | null }) {
	const t = useText(doorsText)
	const choices = stay.fitting.map(({ id, name }, at) => ({ value: String(id), label: at === 0 ? t.best(name) : name }))
	return (
		<Form method="post" className="flex flex-wrap items-end gap-2">
			<input type="hidden" name="line" value={stay.lineId} />
			<input type="hidden" name="from" value={from?.id ?? ''} />
			<SelectField
				label={from ? `${t.door(from.name)} · ${t.moveTo}` : t.giveWhich}
				name="unit"
				choices={choices}
				className="w-48"
			/>
			<Button tone={from ? 'quiet' : 'primary'} size="m">
				{from ? t.move : t.give}
			</Button>
		</Form>
	)
}

/** Nobody is given a door who did not come while the stay lasted. */
const isOver = (stay: HousedStay, { today }: Desk) => stay.state === 'CONFIRMED' && stay.checkOut <= today

/** Gives the doors that are missing, and changes those that are given. */
function StayDoors({ stay }: { stay: HousedStay }) {
	const t = useText(doorsText)
	const isFull = stay.fitting.length === 0
	if (stay.missing > 0 && isFull) return <p className="text-sm text-danger">{t.full}</p>
	return (
		<>
			{stay.missing > 0 ? <DoorForm stay={stay} from={null} /> : null}
			{isFull || stay.doors.length === 0 ? null : (
				<details>
					<summary className="py-2 text-sm font-semibold text-hill">{t.anotherDoor}</summary>
					<div className="mt-1 grid gap-2">
						{stay.doors.map((door) => (
							<DoorForm key={door.id} stay={stay} from={door} />
						))}
					</div>
				</details>
			)}
		</>
	)
}

function Stay({ stay, desk }: { stay: HousedStay; desk: Desk }) {
	const t = useText(doorsText)
	const language = useLanguage()
	const format = useFormats()
	const hasDoors = !isOver(stay, desk)
	return (
		<li
			id={`stay-${stay.lineId}`}
			className="grid scroll-mt-4 gap-2 px-4 py-3 target:bg-hill-soft sm:grid-cols-[1fr_auto] sm:items-start"
		>
			<div className="min-w-0">
				<p className="text-sm text-soft">
					{format.dayWeekday(stay.checkIn)} – {format.dayWeekday(stay.checkOut)}
				</p>
				<a href={`/seller/orders/${stay.sellerOrderId}`} className="me-3 font-semibold hover:text-hill">
					{stay.buyerName}
				</a>
				{stay.checkIn <= desk.today ? <GuestPhone phone={stay.buyerPhone} /> : null}
				<p className="text-sm">
					{language === 'zh' ? stay.titleZh : stay.titleEn} · {language === 'zh' ? stay.optionZh : stay.optionEn} ×{' '}
					{stay.qty}
				</p>
				<p className="mt-1 flex flex-wrap gap-2">
					<DeskBadge stay={stay} today={desk.today} />
					{stay.doors.map((door) => (
						<Badge key={door.id} tone="hill">
							{t.door(door.name)}
						</Badge>
					))}
					{hasDoors && stay.missing > 0 ? <Badge tone="persimmon">{t.noDoor}</Badge> : null}
				</p>
			</div>
			<div className="grid gap-2">
				<DeskDeeds stay={stay} desk={desk} />
				{hasDoors ? <StayDoors stay={stay} /> : null}
			</div>
		</li>
	)
}

/** Stays with their doors, each with the way to give or change one. */
export function DoorList({ stays, desk }: { stays: readonly HousedStay[]; desk: Desk }) {
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{stays.map((stay) => (
					<Stay key={stay.lineId} stay={stay} desk={desk} />
				))}
			</ul>
		</Card>
	)
}
