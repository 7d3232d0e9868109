import { TextField } from '#app/ui/kit/field.tsx'

interface DateEnd {
	name: string
	label: string
	value?: string | null
	error?: string | null
}

/** Two dates side by side: first day and last, or arrival and departure. */
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
		<div className="grid grid-cols-2 gap-3">
			{[from, to].map(({ value, ...end }) => (
				<TextField key={end.name} {...end} type="date" defaultValue={value ?? ''} {...{ min, max, required }} />
			))}
		</div>
	)
}
