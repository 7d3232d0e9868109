import { TextField } from '#app/ui/kit/field.tsx'

interface DateEnd {
	name: string
	label: string
	value?: string | null
	error?: string | null
}

/** What a date input would throw away is kept in a plain one, so that it can be mended. */
export const dateType = (value: string | null | undefined) =>
	value && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value) ? 'text' : 'date'

/** Two dates: first day and last, or arrival and departure; side by side where each is as wide as a date. */
export function DateRangeFields({
	from,
	to,
	min,
	max,
	required,
}: {
	from: DateEnd
	to: DateEnd
	min?: string
	max?: string
	required?: boolean
}) {
	return (
		<div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-near">
			{[from, to].map(({ value, ...end }) => (
				<TextField
					key={end.name}
					{...end}
					type={dateType(value)}
					defaultValue={value ?? ''}
					{...{ min, max, required }}
				/>
			))}
		</div>
	)
}
