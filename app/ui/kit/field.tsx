import { type ComponentPropsWithoutRef, type ReactNode, useId } from 'react'
import { classNames } from '#app/ui/kit/class-names.ts'

export interface FieldWords {
	label: ReactNode
	hint?: ReactNode
	/** Why what was entered cannot be taken. */
	error?: string | null
	/** The label is read out, not shown. */
	hidesLabel?: boolean
	className?: string
	/** The control's id, for what leads to it from elsewhere on the page. */
	fieldId?: string
}

export const CONTROL =
	'w-full min-h-touch rounded-lg border border-line-strong bg-surface px-near py-close text-body placeholder:text-soft aria-invalid:border-danger aria-invalid:border-2 disabled:bg-sunken disabled:text-soft'

interface ControlProps {
	id: string
	'aria-describedby'?: string
	'aria-invalid'?: true
}

/** Label, hint and error around any control; the control takes the props it is given. */
export function Field({
	label,
	hint,
	error,
	hidesLabel,
	className,
	fieldId,
	children,
}: FieldWords & { children: (control: ControlProps) => ReactNode }) {
	const made = useId()
	const id = fieldId ?? made
	const describedBy = [hint ? `${id}h` : '', error ? `${id}e` : ''].filter(Boolean).join(' ')
	return (
		<div className={className}>
			<label htmlFor={id} className={hidesLabel ? 'sr-only' : 'mb-hair block text-small font-strong'}>
				{label}
			</label>
			{children({
				id,
				...(describedBy && { 'aria-describedby': describedBy }),
				...(error ? { 'aria-invalid': true } : {}),
			})}
			{hint ? (
				<p id={`${id}h`} className="mt-hair text-small text-soft">
					{hint}
				</p>
			) : null}
			{error ? (
				<p id={`${id}e`} className="mt-hair text-small font-strong text-danger">
					{error}
				</p>
			) : null}
		</div>
	)
}

function split<T extends FieldWords>({ label, hint, error, hidesLabel, className, fieldId, ...control }: T) {
	return { words: { label, hint, error, hidesLabel, className, fieldId }, control }
}

/** A one-line input of any text-like type. */
export function TextField(props: FieldWords & Omit<ComponentPropsWithoutRef<'input'>, 'className'>) {
	const { words, control } = split(props)
	return <Field {...words}>{(own) => <input {...control} {...own} className={CONTROL} />}</Field>
}

export function TextAreaField(props: FieldWords & Omit<ComponentPropsWithoutRef<'textarea'>, 'className'>) {
	const { words, control } = split(props)
	return <Field {...words}>{(own) => <textarea rows={4} {...control} {...own} className={CONTROL} />}</Field>
}

export interface Choice {
	value: string
	label: string
	disabled?: boolean
}

/** One of several; `empty` is the first, valueless choice. */
export function SelectField({
	choices,
	empty,
	...props
}: FieldWords & { choices: readonly Choice[]; empty?: string } & Omit<
		ComponentPropsWithoutRef<'select'>,
		'className'
	>) {
	const { words, control } = split(props)
	return (
		<Field {...words}>
			{(own) => (
				<select {...control} {...own} className={classNames(CONTROL, 'pr-8')}>
					{empty === undefined ? null : <option value="">{empty}</option>}
					{choices.map((choice) => (
						<option key={choice.value} value={choice.value} disabled={choice.disabled}>
							{choice.label}
						</option>
					))}
				</select>
			)}
		</Field>
	)
}

/** A box to tick, or with type="radio" one of several. */
export function CheckboxField(props: FieldWords & Omit<ComponentPropsWithoutRef<'input'>, 'className'>) {
	const made = useId()
	const { words, control } = split(props)
	const id = words.fieldId ?? made
	const describedBy = words.hint || words.error ? `${id}h` : undefined
	return (
		<div className={classNames('flex min-h-touch items-start gap-near py-close', words.className)}>
			<input
				type="checkbox"
				{...control}
				id={id}
				aria-describedby={describedBy}
				aria-invalid={words.error ? true : undefined}
				className="mt-0.5 size-5 flex-none accent-hill"
			/>
			<div>
				<label htmlFor={id}>{words.label}</label>
				{describedBy ? (
					<p
						id={describedBy}
						className={classNames('text-small', words.error ? 'font-strong text-danger' : 'text-soft')}
					>
						{words.error ?? words.hint}
					</p>
				) : null}
			</div>
		</div>
	)
}
