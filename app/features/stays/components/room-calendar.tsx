import type { CalendarNight } from '#app/domain/stays/room-calendar.ts'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import { BlockList, type ListedBlock } from '#app/features/stays/components/block-list.tsx'
import { BlockForm, type Entered, UnitsForm } from '#app/features/stays/components/calendar-forms.tsx'
import { MonthGrid } from '#app/features/stays/components/month-grid.tsx'
import { useNightDrag } from '#app/features/stays/components/night-drag.ts'
import { PlanTabs } from '#app/features/stays/components/plan-tabs.tsx'
import { RateForm } from '#app/features/stays/components/rate-form.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Props {
	room: { roomTypeId: number; units: number }
	months: { first: string; earlier: string; later: string }
	today: string
	nights: readonly CalendarNight[]
	blocks: readonly ListedBlock[]
	plans: readonly { ratePlanId: number; nameZh: string; nameEn: string }[]
	planId: number | null
	entered: Entered | null
	hrefOf: (roomTypeId: number, month: string) => string
}

function MonthNav({ room: { roomTypeId }, months, hrefOf }: Pick<Props, 'room' | 'months' | 'hrefOf'>) {
	const t = useText(calendarText)
	const format = useFormats()
	return (
		<div className="my-3 flex items-center justify-between gap-3 font-semibold">
			<a href={hrefOf(roomTypeId, months.earlier)} className="py-2 text-hill">
				← {t.earlier}
			</a>
			<h2 className="text-lg">{format.monthYear(months.first)}</h2>
			<a href={hrefOf(roomTypeId, months.later)} className="py-2 text-hill">
				{t.later} →
			</a>
		</div>
	)
}

/** A month of a room type with all that is done with its nights. */
export function RoomCalendar(props: Props) {
	const { room, months, today, nights, blocks, plans, planId, entered, hrefOf } = props
	const t = useText(calendarText)
	const format = useFormats()
	const { span, isReady, handlers } = useNightDrag()
	const { roomTypeId, units } = room
	const { first } = months
	const own = { roomTypeId, entered, today }
	return (
		<>
			<MonthNav {...props} />
			<PlanTabs plans={plans} planId={planId} hrefOf={(id) => `${hrefOf(roomTypeId, first)}&plan=${id}`} />
			<MonthGrid first={first} nights={nights} caption={format.monthYear(first)} span={span} handlers={handlers} />
			{blocks.length > 0 ? (
				<Section title={t.blocks} className="mt-6">
					<BlockList roomTypeId={roomTypeId} blocks={blocks} />
				</Section>
			) : null}
			<div className="mt-6">
				<RateForm {...own} plans={plans} planId={planId} isDraggable={isReady} />
			</div>
			<div className="mt-4 grid gap-4 lg:grid-cols-2">
				<BlockForm {...own} />
				<UnitsForm roomTypeId={roomTypeId} entered={entered} units={units} />
			</div>
		</>
	)
}
