import type { ReactNode } from 'react'

/** The head of a page: its only h1. */
export function PageHead({
	title,
	lead,
	eyebrow,
	actions,
}: {
	title: ReactNode
	lead?: ReactNode
	eyebrow?: ReactNode
	actions?: ReactNode
}) {
	return (
		<header className="mb-wide flex flex-wrap items-end justify-between gap-near">
			<div className="min-w-0 max-w-text">
				{eyebrow ? <p className="mb-hair text-small text-soft">{eyebrow}</p> : null}
				<h1 className="text-section sm:text-title">{title}</h1>
				{lead ? <p className="mt-1.5 text-soft sm:text-lead">{lead}</p> : null}
			</div>
			{actions ? <div className="no-print flex flex-wrap gap-close">{actions}</div> : null}
		</header>
	)
}

/** A part of a page under an h2, with a way to more of it. */
export function Section({
	title,
	more,
	id,
	className = 'mt-part',
	children,
}: {
	title: ReactNode
	more?: { href: string; label: string }
	id?: string
	className?: string
	children: ReactNode
}) {
	return (
		<section id={id} className={className}>
			<div className="mb-near flex flex-wrap items-baseline justify-between gap-x-sheet">
				<h2 className="waved flex-[1_1_60%] text-part sm:text-section">{title}</h2>
				{more ? (
					<a href={more.href} className="py-hair text-small font-strong text-hill hover:underline">
						{more.label} →
					</a>
				) : null}
			</div>
			{children}
		</section>
	)
}
