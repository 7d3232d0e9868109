import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from '#app/ui/kit/class-names.ts'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

export interface OfficeLink {
	href: string
	label: string
	count?: number
	/** Current only on its own address, not on those below it: the office's first page. */
	isExact?: boolean
	/** Pages of other addresses that belong to it. */
	also?: readonly string[]
}

export interface OfficeGroup {
	title?: string
	links: readonly OfficeLink[]
}

function useIsCurrent() {
	const { pathname } = useLocation()
	const isWithin = (href: string) => pathname === href || pathname.startsWith(`${href}/`)
	return ({ href, isExact, also = [] }: OfficeLink) =>
		(isExact ? pathname === href : isWithin(href)) || also.some(isWithin)
}

function Count({ count }: { count: number | undefined }) {
	if (!count) return null
	return <span className="rounded-full bg-persimmon px-1.5 text-fine text-on-persimmon tabular-nums">{count}</span>
}

/** The folded menu of a phone: says where one is and what waits, so that nothing is hidden by its being closed. */
function FoldedNav({ groups }: { groups: readonly OfficeGroup[] }) {
	const isCurrent = useIsCurrent()
	const t = useText(layoutText)
	const links = groups.flatMap((group) => group.links)
	const waiting = links.reduce((sum, { count = 0 }) => sum + count, 0)
	return (
		<details className="group mt-2 rounded-card border border-line bg-surface lg:hidden">
			<summary className="flex min-h-11 items-center gap-2 px-4 font-semibold">
				{t.menu}
				<span className="min-w-0 truncate font-normal text-soft">{links.find(isCurrent)?.label}</span>
				<Count count={waiting} />
				<span aria-hidden="true" className="ms-auto text-soft group-open:rotate-180">
					▾
				</span>
			</summary>
			<div className="border-t border-line p-2">
				<OfficeNav groups={groups} />
			</div>
		</details>
	)
}

function OfficeNav({ groups }: { groups: readonly OfficeGroup[] }) {
	const isCurrent = useIsCurrent()
	const t = useText(layoutText)
	return (
		<nav aria-label={t.office} className="flex flex-col gap-4">
			{groups.map((group, at) => (
				<div key={group.title ?? at}>
					{group.title ? <p className="px-3 pb-1 text-fine font-semibold text-soft">{group.title}</p> : null}
					<ul className="max-lg:grid max-lg:grid-cols-2">
						{group.links.map((link) => (
							<li key={link.href}>
								<a
									href={link.href}
									aria-current={isCurrent(link) ? 'page' : undefined}
									className={classNames(
										'flex min-h-10 items-center justify-between gap-2 rounded-lg px-3 text-small font-medium',
										isCurrent(link) ? 'bg-hill-soft font-semibold text-hill' : 'hover:bg-sunken',
									)}
								>
									{link.label}
									<Count count={link.count} />
								</a>
							</li>
						))}
					</ul>
				</div>
			))}
		</nav>
	)
}

/** The pages of an office (/seller, /admin, /account): its menu at the side, on a phone folded above the page. */
export function OfficeLayout({
	title,
	subtitle,
	groups,
	children,
}: {
	title: ReactNode
	subtitle?: ReactNode
	groups: readonly OfficeGroup[]
	children: ReactNode
}) {
	return (
		<div className="mx-auto grid w-full max-w-7xl grid-cols-[minmax(0,1fr)] gap-x-8 px-4 py-4 sm:px-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:py-8">
			<aside className="no-print mb-4 lg:mb-0">
				<p className="font-display text-lead font-bold">{title}</p>
				{subtitle ? <p className="text-small text-soft">{subtitle}</p> : null}
				<div className="mt-3 hidden lg:block">
					<OfficeNav groups={groups} />
				</div>
				<FoldedNav groups={groups} />
			</aside>
			<div className="min-w-0">{children}</div>
		</div>
	)
}
