import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from '#app/ui/kit/class-names.ts'

/** primary: the page's main deed; buy: into the basket or to pay; quiet: beside it; danger: takes something away; plain: a text. */
export type ButtonTone = 'primary' | 'buy' | 'quiet' | 'danger' | 'plain'
export type ButtonSize = 's' | 'm' | 'l'

interface Look {
	tone?: ButtonTone
	size?: ButtonSize
	/** As wide as its place. */
	wide?: boolean
}

const TONES: Record<ButtonTone, string> = {
	primary: 'bg-hill text-on-hill hover:bg-hill-strong border-transparent',
	buy: 'bg-persimmon text-on-persimmon hover:bg-persimmon-strong border-transparent',
	quiet: 'bg-surface text-ink border-line-strong hover:border-hill hover:text-hill',
	danger: 'bg-surface text-danger border-danger hover:bg-danger-soft',
	plain: 'border-transparent text-hill underline-offset-4 hover:underline',
}

const SIZES: Record<ButtonSize, string> = {
	s: 'min-h-touch-small px-near text-small',
	m: 'min-h-touch px-sheet',
	l: 'min-h-touch-large px-6 text-lead',
}

/** The look of a button, for what is not one (a summary, a label). */
export function buttonClass({ tone = 'primary', size = 'm', wide = false }: Look): string {
	return classNames(
		'inline-flex items-center justify-center gap-close rounded-lg border py-hair text-center font-strong no-underline transition-colors',
		'disabled:cursor-not-allowed disabled:opacity-50',
		TONES[tone],
		SIZES[size],
		wide && 'w-full',
	)
}

export function Button({ tone, size, wide, className, ...rest }: Look & ComponentPropsWithoutRef<'button'>) {
	return <button type="submit" {...rest} className={classNames(buttonClass({ tone, size, wide }), className)} />
}

export function LinkButton({ tone, size, wide, className, ...rest }: Look & ComponentPropsWithoutRef<'a'>) {
	return <a {...rest} className={classNames(buttonClass({ tone, size, wide }), className)} />
}
