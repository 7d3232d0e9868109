import { BLANK_ROOM } from '#app/features/listings/components/blank-parts.ts'
import { type DraftAnswer, type Entered, useEntered } from '#app/features/listings/components/entered.ts'
import { BilingualFields, NameFields, OnSaleBox, PartForm } from '#app/features/listings/components/part-fields.tsx'
import { PlanForms } from '#app/features/listings/components/plan-forms.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Room = DraftView['offers']['rooms'][number]

function RoomForm({ room, entered, today }: { room: Room | null; entered: Entered; today: string }) {
	const t = useText(draftText)
	const { field } = entered
	const shown = room ?? BLANK_ROOM
	const numbers = [
		...(room ? [] : [{ name: 'units', label: t.units, saved: '' }]),
		{ name: 'base', label: t.base, saved: shown.baseOccupancy },
		{ name: 'most', label: t.most, saved: shown.maxOccupancy },
	]
	return (
		<PartForm does="room" id={shown.id} label={room ? t.save : t.roomAdd}>
			<NameFields saved={shown.name} entered={entered} />
			<BilingualFields name="beds" label={t.beds} saved={shown.beds} entered={entered} />
			{numbers.map(({ name, label, saved }) => (
				<TextField key={name} inputMode="numeric" label={label} {...field(name, saved)} />
			))}
			<TextField type="date" min={today} label={t.until} {...field('until', shown.lastNight)} />
			{room ? <OnSaleBox isActive={room.active} entered={entered} /> : null}
		</PartForm>
	)
}

function RoomRow({ room, answer, today }: { room: Room; answer: DraftAnswer | null; today: string }) {
	const t = useText(draftText)
	const language = useLanguage()
	const format = useFormats()
	const entered = useEntered(answer, 'room', room.id)
	const isPlanEntered = answer?.values.does === 'plan' && answer.values.room === String(room.id)
	return (
		<Disclosure
			open={entered.isOwn || isPlanEntered || room.plans.length === 0}
			summary={
				<span className="flex flex-1 flex-wrap items-center gap-x-3">
					{room.name[language] || room.name.zh || room.name.en}
					<span className="text-sm font-normal text-soft">
						{t.unitsNow(format.number(room.units))} ·{' '}
						{room.lastNight ? t.openTo(format.date(room.lastNight)) : t.noNights}
					</span>
					{room.active ? null : <Badge tone="tea">{t.offSale}</Badge>}
				</span>
			}
		>
			<RoomForm room={room} entered={entered} today={today} />
			<p className="mt-4">
				<a href={`/seller/calendar?room=${room.id}`} className="text-sm font-semibold text-hill hover:underline">
					{t.unitsLink} →
				</a>
			</p>
			<h3 className="mt-6 mb-3 font-semibold">{t.plans}</h3>
			<PlanForms roomTypeId={room.id} plans={room.plans} answer={answer} />
		</Disclosure>
	)
}

/** The room types of a stay with their rate plans, each in a form of its own, and one for another. */
export function RoomForms({
	rooms,
	answer,
	today,
}: {
	rooms: readonly Room[]
	answer: DraftAnswer | null
	today: string
}) {
	const t = useText(draftText)
	const entered = useEntered(answer, 'room')
	return (
		<div className="grid gap-3">
			{rooms.map((room) => (
				<RoomRow key={room.id} room={room} answer={answer} today={today} />
			))}
			<Disclosure summary={`+ ${t.roomAdd}`} open={rooms.length === 0 || entered.isOwn}>
				<RoomForm room={null} entered={entered} today={today} />
			</Disclosure>
		</div>
	)
}
