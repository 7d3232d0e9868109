import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { localDateAt, localTimeAt } from '#app/domain/time/zoned.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface SessionAnswer {
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}

interface Props {
	session: { startsAt: Date; total: number; status: 'open' | 'closed' | 'called_off'; seatsOnceOpen: number }
	zone: string
	answer: SessionAnswer | null
}

function useField(deed: string, answer: SessionAnswer | null) {
	const t = useText(schedulesText)
	const own = answer?.values.deed === deed ? answer : null
	return (name: string, saved: string) => {
		const fault = own?.faults[name]
		return {
			name,
			defaultValue: own?.values[name] ?? saved,
			error: fault === undefined ? null : (t.faults[fault] ?? fault),
		}
	}
}

function Deed({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
	return (
		<Card>
			<h2 className="text-lg">{title}</h2>
			{hint ? <p className="mt-1 text-sm text-soft">{hint}</p> : null}
			<Form method="post" noValidate className="mt-3 grid gap-3">
				{children}
			</Form>
		</Card>
	)
}

function Seats({ session, answer }: Props) {
	const t = useText(schedulesText)
	const field = useField('seats', answer)
	return (
		<Deed title={t.setSeats}>
			<TextField label={t.seats} inputMode="numeric" className="max-w-40" {...field('seats', String(session.total))} />
			<Button name="deed" value="seats" tone="quiet" className="justify-self-start">
				{t.setSeats}
			</Button>
		</Deed>
	)
}

function Move({ session, zone, answer }: Props) {
	const t = useText(schedulesText)
	const field = useField('move', answer)
	return (
		<Deed title={t.moveTitle} hint={t.moveHint}>
			<div className="grid grid-cols-2 gap-3">
				<TextField label={t.date} type="date" {...field('date', localDateAt(session.startsAt, zone))} />
				<TextField label={t.time} type="time" {...field('time', localTimeAt(session.startsAt, zone))} />
			</div>
			<Button name="deed" value="move" tone="quiet" className="justify-self-start">
				{t.move}
			</Button>
		</Deed>
	)
}

function Close() {
	const t = useText(schedulesText)
	return (
		<Deed title={t.closeTitle} hint={t.closeHint}>
			<Button name="deed" value="close" tone="quiet" className="justify-self-start">
				{t.close}
			</Button>
		</Deed>
	)
}

function CallOff({ answer }: Pick<Props, 'answer'>) {
	const t = useText(schedulesText)
	const { error } = useField('call-off', answer)('sure', '')
	return (
		<Deed title={t.callOffTitle} hint={t.callOffHint}>
			<CheckboxField name="sure" value="yes" label={t.sure} error={error} />
			<Button name="deed" value="call-off" tone="danger" className="justify-self-start">
				{t.callOff}
			</Button>
		</Deed>
	)
}

function Open({ session, answer }: Props) {
	const t = useText(schedulesText)
	const field = useField('open', answer)
	return (
		<Deed title={t.openTitle}>
			<TextField
				label={t.seats}
				inputMode="numeric"
				className="max-w-40"
				{...field('seats', String(session.seatsOnceOpen))}
			/>
			<Button name="deed" value="open" className="justify-self-start">
				{t.open}
			</Button>
		</Deed>
	)
}

/** What can be done with one session, as it stands. */
export function SessionForms(props: Props) {
	const { status } = props.session
	return (
		<div className="mt-6 grid items-start gap-4 lg:grid-cols-2">
			{status === 'closed' ? <Open {...props} /> : null}
			{status === 'open' ? (
				<>
					<Seats {...props} />
					<Move {...props} />
					<Close />
					<CallOff answer={props.answer} />
				</>
			) : null}
		</div>
	)
}
