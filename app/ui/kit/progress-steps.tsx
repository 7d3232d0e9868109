import { classNames } from '#app/ui/kit/class-names.ts'

export interface Step {
	label: string
	state: 'done' | 'current' | 'ahead'
	note?: string
}

const DOT: Record<Step['state'], string> = {
	done: 'bg-hill text-on-hill border-hill',
	current: 'border-persimmon text-persimmon bg-surface',
	ahead: 'border-line-strong text-soft bg-surface',
}

/** How far something has come. */
export function ProgressSteps({ label, steps }: { label: string; steps: readonly Step[] }) {
	return (
		<ol aria-label={label} className="flex gap-hair">
			{steps.map((step, at) => (
				<li
					key={step.label}
					aria-current={step.state === 'current' ? 'step' : undefined}
					className="flex min-w-0 flex-1 flex-col items-center gap-hair text-center text-fine sm:text-small"
				>
					<span
						aria-hidden="true"
						className={`grid size-7 place-items-center rounded-full border-2 text-small font-bold ${DOT[step.state]}`}
					>
						{step.state === 'done' ? '✓' : at + 1}
					</span>
					<span className={classNames(step.state === 'ahead' ? 'text-soft' : 'font-strong')}>{step.label}</span>
					{step.note ? <span className="text-fine text-soft">{step.note}</span> : null}
				</li>
			))}
		</ol>
	)
}
