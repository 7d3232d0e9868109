import { classNames } from '#app/ui/kit/class-names.ts'

export interface Tab {
	label: string
	href: string
	isCurrent: boolean
	count?: number
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
	return (
		<nav aria-label={label} className="no-print -mx-sheet overflow-x-auto px-sheet">
			<ul className="flex gap-hair border-b border-line">
				{tabs.map((tab) => (
					<li key={tab.href}>
						<a
							href={tab.href}
							aria-current={tab.isCurrent ? 'page' : undefined}
							className={classNames(
								'-mb-px flex min-h-touch items-center gap-1.5 border-b-3 px-near font-strong whitespace-nowrap no-underline',
								tab.isCurrent ? 'border-hill text-hill' : 'border-transparent text-soft hover:text-ink',
							)}
						>
							{tab.label}
							{tab.count === undefined ? null : <span className="text-fine tabular-nums">{tab.count}</span>}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
