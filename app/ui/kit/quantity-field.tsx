import type { ComponentPropsWithoutRef, MouseEvent } from 'react'
import { CONTROL, Field, type FieldWords } from '#app/ui/kit/field.tsx'
import { kitText } from '#app/ui/text/kit-text.ts'
import { useText } from '#app/ui/text/language.tsx'

function step(event: MouseEvent<HTMLButtonElement>, by: 1 | -1) {
	const input = event.currentTarget.parentElement?.querySelector('input')
	if (!input) return
	if (by > 0) input.stepUp()
	else input.stepDown()
	input.dispatchEvent(new Event('change', { bubbles: true }))
}

const STEP =
	'size-touch flex-none rounded-lg border border-line-strong bg-surface text-part font-strong hover:border-hill unscripted:hidden'

/** A small whole number with a button to either side; without JavaScript the number alone. */
export function QuantityField({
	label,
	hint,
	error,
	hidesLabel,
	className,
	...input
}: FieldWords & Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'type'>) {
	const t = useText(kitText)
	return (
		<Field {...{ label, hint, error, hidesLabel, className }}>
			{(own) => (
				<div className="flex items-center gap-hair">
					<button type="button" className={STEP} aria-label={t.less} onClick={(event) => step(event, -1)}>
						−
					</button>
					<input
						min={1}
						defaultValue={input.value === undefined && input.defaultValue === undefined ? 1 : undefined}
						{...input}
						{...own}
						type="number"
						inputMode="numeric"
						step={1}
						className={`${CONTROL} max-w-20 text-center tabular-nums`}
					/>
					<button type="button" className={STEP} aria-label={t.more} onClick={(event) => step(event, 1)}>
						+
					</button>
				</div>
			)}
		</Field>
	)
}
