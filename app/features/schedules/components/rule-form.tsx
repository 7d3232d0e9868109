import { Form } from '@remix-run/react'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface RuleTexts {
	/** What the form shows: as entered, or as the rule is. */
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}

function useField({ values, faults }: RuleTexts) {
	const t = useText(schedulesText)
	return (name: string) => {
		const fault = faults[name]
		return {
			name,
			defaultValue: values[name] ?? '',
			error: fault === undefined ? null : (t.faults[fault] ?? t.faults.form ?? fault),
		}
	}
}

function WeekdayBoxes({ values, faults }: RuleTexts) {
	const t = useText(schedulesText)
	const chosen = (values.day ?? '').split(' ')
	return (
		<fieldset className="sm:col-span-2">
			<legend className="mb-1 text-sm font-semibold">{t.on}</legend>
			<div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
				{t.weekdays.map((label, at) => (
					<label
						key={label}
						className="flex min-h-11 items-center justify-center gap-1.5 rounded-lg border border-line px-2 text-sm has-checked:border-hill has-checked:bg-hill-soft"
					>
						<input
							type="checkbox"
							name="day"
							value={at + 1}
							defaultChecked={chosen.includes(String(at + 1))}
							className="size-4 accent-hill"
						/>
						{label}
					</label>
				))}
			</div>
			{faults.day ? <p className="mt-1 text-sm font-semibold text-danger">{t.faults.weekdays}</p> : null}
		</fieldset>
	)
}

function Seasons(texts: RuleTexts) {
	const t = useText(schedulesText)
	const field = useField(texts)
	return (
		<fieldset>
			<legend className="mb-1 text-sm font-semibold">{t.seasons}</legend>
			<p className="mb-2 text-sm text-soft">{t.seasonsHint}</p>
			<div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
				{[1, 2].flatMap((which) => [
					<TextField key={`f${which}`} label={t.seasonFrom(which)} {...field(`season${which}From`)} />,
					<TextField key={`t${which}`} label={t.seasonTo(which)} {...field(`season${which}To`)} />,
				])}
			</div>
		</fieldset>
	)
}

/** When the sessions of a rule are, and what each is like. Nothing is saved before its preview was seen. */
export function RuleForm(texts: RuleTexts) {
	const t = useText(schedulesText)
	const field = useField(texts)
	const weeks = Array.from({ length: 4 }, (_, at) => at + 1)
	const everyChoices = weeks.map((count) => ({
		value: String(count),
		label: count === 1 ? t.everyWeek : t.everyWeeks(count),
	}))
	const isMoreUsed = ['leftOut', 'season1From', 'season2From'].some((name) => (texts.values[name] ?? '') !== '')
	const number = { inputMode: 'numeric' as const }
	return (
		<Form method="post" noValidate className="grid gap-4">
			<div className="grid items-start gap-4 sm:grid-cols-2">
				<WeekdayBoxes {...texts} />
				<TextField label={t.times} hint={t.timesHint} {...field('times')} />
				<SelectField
					label={t.inMonth}
					hint={t.inMonthHint}
					choices={(['', '1', '2', '3', '4', '-1'] as const).map((value) => ({ value, label: t.monthWeeks[value] }))}
					{...field('month')}
				/>
				<SelectField label={t.every} choices={everyChoices} {...field('every')} />
				<div className="grid grid-cols-2 items-start gap-3 sm:col-span-2 sm:grid-cols-4">
					<TextField label={t.minutes} {...number} {...field('minutes')} />
					<TextField label={t.seats} {...number} {...field('seats')} />
					<TextField label={t.least} {...number} {...field('least')} />
					<TextField label={t.cutoff} {...number} {...field('cutoff')} />
				</div>
				<p className="-mt-2 text-sm text-soft sm:col-span-2">{t.leastHint}</p>
				<div className="grid grid-cols-2 items-start gap-3 sm:col-span-2 sm:grid-cols-4">
					<TextField label={t.from} type="date" {...field('from')} />
					<TextField label={t.until} type="date" {...field('until')} />
					<TextField label={t.days} {...number} {...field('days')} />
				</div>
				<p className="-mt-2 text-sm text-soft sm:col-span-2">{t.endHint}</p>
			</div>
			<Disclosure summary={`${t.leftOut} · ${t.seasons}`} open={isMoreUsed || Boolean(texts.faults.leftOut)}>
				<div className="grid gap-4">
					<TextAreaField label={t.leftOut} hint={t.leftOutHint} rows={2} {...field('leftOut')} />
					<Seasons {...texts} />
				</div>
			</Disclosure>
			<Button name="intent" value="preview" className="justify-self-start">
				{t.preview}
			</Button>
		</Form>
	)
}
