import { Form } from '@remix-run/react'
import { practiceText } from '#app/features/registers/practice-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Props {
	/** What was entered and could not be taken; null for a fresh form. */
	values: Record<string, string> | null
	today: string
	isOpen: boolean
}

const choices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** Writes down a person by occupation, schooling and years. */
export function PersonForm({ values, today, isOpen }: Props) {
	const t = useText(practiceText)
	const kept: Record<string, string> = values ?? {}
	return (
		<Disclosure summary={t.addPerson} open={isOpen || values !== null}>
			<Form method="post" className="grid gap-3 sm:grid-cols-2">
				<SelectField label={t.role} name="role" choices={choices(t.roles)} defaultValue={kept.role} />
				<SelectField
					label={t.education}
					name="education"
					choices={choices(t.schooling)}
					defaultValue={kept.education ?? 'senior'}
				/>
				<TextField
					label={t.startedOn}
					hint={t.startedHint}
					name="startedOn"
					type="date"
					max={today}
					required
					defaultValue={kept.startedOn}
				/>
				<TextField
					label={t.joinedOn}
					name="joinedOn"
					type="date"
					max={today}
					required
					defaultValue={kept.joinedOn ?? today}
				/>
				<TextField
					label={t.gap}
					hint={t.gapHint}
					name="gap"
					type="number"
					min={0}
					max={1000}
					required
					defaultValue={kept.gap ?? '0'}
				/>
				<div className="sm:col-span-2">
					<Button name="deed" value="person">
						{t.add}
					</Button>
				</div>
			</Form>
		</Disclosure>
	)
}

/** Writes down since when a process is in use. */
export function ProcessForm({ values, today, isOpen }: Props) {
	const t = useText(practiceText)
	const kept: Record<string, string> = values ?? {}
	return (
		<Disclosure summary={t.addProcess} open={isOpen || values !== null}>
			<Form method="post" className="grid gap-3 sm:grid-cols-2">
				<SelectField label={t.process} name="process" choices={choices(t.methods)} defaultValue={kept.process} />
				<TextField
					label={t.firstOn}
					name="firstOn"
					type="date"
					max={today}
					required
					defaultValue={kept.firstOn ?? today}
				/>
				<TextField
					label={t.note}
					hint={t.noteHint}
					name="note"
					maxLength={200}
					defaultValue={kept.note}
					className="sm:col-span-2"
				/>
				<div className="sm:col-span-2">
					<Button name="deed" value="process">
						{t.add}
					</Button>
				</div>
			</Form>
		</Disclosure>
	)
}
