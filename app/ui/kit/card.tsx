import type { ReactNode } from 'react'
import { classNames } from '#app/ui/kit/class-names.ts'

/** A sheet on the page. */
export function Card({ children, className, flush }: { children: ReactNode; className?: string; flush?: boolean }) {
	return (
		<div
			className={classNames(
				'rounded-card border border-line bg-surface shadow-card',
				!flush && 'p-sheet sm:p-wide',
				className,
			)}
		>
			{children}
		</div>
	)
}
