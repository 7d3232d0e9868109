import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface Entered {
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}

interface FormProps {
	roomTypeId: number
	/** What was sent and not done; nothing of it is lost. */
	entered: Entered | null
	today: string
}

function DeedForm({
	deed,
	roomTypeId,
	title,
	hint,
	children,
}: {
	deed: string
	roomTypeId: number
	title: string
	hint?: string
	children: ReactNode
}) {
	return (
		<Card>
			<h2 className="text-lg">{title}</h2>
			{hint ? <p className="text-sm text-soft">{hint}</p> : null}
			<Form method="post" noValidate className="mt-3 grid gap-3 sm:grid-cols-2">
				<input type="hidden" name="room" value={roomTypeId} />
				{children}
				<input type="hidden" name="deed" value={deed} />
			</Form>
		</Card>
	)
}

/** Only the form that was sent shows what was entered in it. */
export function useCalendarField(deed: string, entered: Entered | null) {
	const t = useText(calendarText)
	const mine = entered?.values.deed === deed ? entered : null
	return (name: string, fallback = '') => {
		const fault = mine?.faults[name]
		return {
			name,
			defaultValue: mine?.values[name] ?? fallback,
			error: fault === undefined ? null : (t.faults[fault] ?? null),
		}
	}
}

/** Keeps rooms of some nights back. */
export function BlockForm({ roomTypeId, entered, today }: FormProps) {
	const t = useText(calendarText)
	const field = useCalendarField('block', entered)
	return (
		<DeedForm deed="block" roomTypeId={roomTypeId} title={t.blockTitle}>
			<TextField label={t.from} type="date" min={today} {...field('from', today)} />
			<TextField label={t.to} type="date" min={today} {...field('to', today)} />
			<TextField label={t.units} inputMode="numeric" {...field('units', '1')} />
			<TextField label={t.reason} hint={t.reasonHint} maxLength={200} {...field('reason')} />
			<Button className="justify-self-start">{t.block}</Button>
		</DeedForm>
	)
}

/** Sets how many rooms there are. */
export function UnitsForm({ roomTypeId, entered, units }: Omit<FormProps, 'today'> & { units: number }) {
	const t = useText(calendarText)
	const field = useCalendarField('units', entered)
	return (
		<DeedForm deed="units" roomTypeId={roomTypeId} title={t.unitsTitle} hint={t.unitsHint}>
			<TextField label={t.units} inputMode="numeric" {...field('units', String(units))} />
			<Button tone="quiet" className="self-end justify-self-start">
				{t.setUnits}
			</Button>
		</DeedForm>
	)
}
