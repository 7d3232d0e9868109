import { Form } from '@remix-run/react'
import { practiceText } from '#app/features/registers/practice-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface PersonView {
	id: number
	role: string
	education: string
	startedOn: string
	joinedOn: string
	leftOn: string | null
}

function Strike({ id, deed }: { id: number; deed: 'strike-person' | 'strike-process' }) {
	const t = useText(practiceText)
	return (
		<Form method="post">
			<input type="hidden" name="id" value={id} />
			<Button name="deed" value={deed} tone="quiet" size="s">
				{t.strike}
			</Button>
		</Form>
	)
}

function Person({ person, today }: { person: PersonView; today: string }) {
	const t = useText(practiceText)
	const format = useFormats()
	const { id, role, education, startedOn, joinedOn, leftOn } = person
	return (
		<li className="px-4 py-3">
			<div>
				<p className="font-semibold">
					{t.roles[role]} · {t.schooling[education]}
				</p>
				<p className="text-sm text-soft">
					{t.startedOn} {format.date(startedOn)} · {t.joinedOn} {format.date(joinedOn)}
					{leftOn ? ` · ${t.until(format.date(leftOn))}` : ''}
				</p>
			</div>
			<details>
				<summary className="min-h-6 py-1 text-sm text-soft">{t.change}</summary>
				<div className="flex flex-wrap items-end gap-2">
					{leftOn === null ? (
						<Form method="post" className="flex items-end gap-2">
							<input type="hidden" name="id" value={id} />
							<TextField label={t.leftOn} name="leftOn" type="date" max={today} required defaultValue={today} />
							<Button name="deed" value="left" tone="quiet">
								{t.left}
							</Button>
						</Form>
					) : null}
					<Strike id={id} deed="strike-person" />
				</div>
			</details>
		</li>
	)
}

/** Who works here, without names. */
export function People({ people, today }: { people: readonly PersonView[]; today: string }) {
	const t = useText(practiceText)
	if (people.length === 0) return <p className="text-soft">{t.noPeople}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{people.map((person) => (
					<Person key={person.id} person={person} today={today} />
				))}
			</ul>
		</Card>
	)
}

export interface ProcessView {
	id: number
	process: string
	firstOn: string
	note: string
}

/** By which processes one works, since when. */
export function Processes({ processes }: { processes: readonly ProcessView[] }) {
	const t = useText(practiceText)
	const format = useFormats()
	if (processes.length === 0) return <p className="text-soft">{t.noProcesses}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{processes.map(({ id, process, firstOn, note }) => (
					<li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
						<div>
							<p className="font-semibold">{t.methods[process]}</p>
							<p className="text-sm text-soft">
								{t.since(format.date(firstOn))}
								{note ? ` · ${note}` : ''}
							</p>
						</div>
						<Strike id={id} deed="strike-process" />
					</li>
				))}
			</ul>
		</Card>
	)
}
