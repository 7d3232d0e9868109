import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'hill' | 'sea' | 'tea' | 'persimmon' | 'danger'

export const TONE_SOFT: Record<Tone, string> = {
	neutral: 'bg-sunken text-soft',
	hill: 'bg-hill-soft text-hill',
	sea: 'bg-sea-soft text-sea',
	tea: 'bg-tea-soft text-tea',
	persimmon: 'bg-persimmon-soft text-persimmon',
	danger: 'bg-danger-soft text-danger',
}

/** A word about a thing: its kind, its state. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
	return (
		<span className={`inline-block rounded px-1.5 py-0.5 text-fine font-strong whitespace-nowrap ${TONE_SOFT[tone]}`}>
			{children}
		</span>
	)
}
