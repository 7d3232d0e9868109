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
		<header className="mb-5 flex flex-wrap items-end justify-between gap-3">
			<div className="min-w-0 max-w-3xl">
				{eyebrow ? <p className="mb-1 text-sm text-soft">{eyebrow}</p> : null}
				<h1 className="text-2xl sm:text-4xl">{title}</h1>
				{lead ? <p className="mt-1.5 text-soft sm:text-lg">{lead}</p> : null}
			</div>
			{actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
		</header>
	)
}

/** A part of a page under an h2, with a way to more of it. */
export function Section({
	title,
	more,
	id,
	className = 'mt-10',
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
			<div className="mb-3 flex items-baseline justify-between gap-4">
				<h2 className="waved text-xl sm:text-2xl">{title}</h2>
				{more ? (
					<a href={more.href} className="flex-none py-1 text-sm font-semibold text-hill hover:underline">
						{more.label} →
					</a>
				) : null}
			</div>
			{children}
		</section>
	)
}
