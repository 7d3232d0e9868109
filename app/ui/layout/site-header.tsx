import { useLocation } from '@remix-run/react'
import { frameWidth } from '#app/ui/layout/frame-width.ts'
import { LanguageSwitch } from '#app/ui/layout/language-switch.tsx'
import { Logo } from '#app/ui/layout/logo.tsx'
import { SearchBox } from '#app/ui/layout/search-box.tsx'
import { classNames } from '#app/ui/kit/class-names.ts'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** Who is visiting, as far as the header shows it. */
export interface Visitor {
	account: { name: string; canSell: boolean; canAdminister: boolean; unread: number } | null
	basketCount: number
}

const ITEM = 'flex min-h-11 items-center rounded px-1.5 text-small font-semibold whitespace-nowrap hover:text-hill'

function shelves(t: (typeof layoutText)['zh']) {
	return [
		{ href: '/products', label: t.products },
		{ href: '/stays', label: t.stays },
		{ href: '/experiences', label: t.experiences },
		{ href: '/packages', label: t.packages },
		{ href: '/places', label: t.places },
	]
}

function BasketLink({ count }: { count: number }) {
	const t = useText(layoutText)
	return (
		<a href="/cart" className={classNames(ITEM, count > 0 ? 'gap-4' : 'gap-1')}>
			<span className="relative flex-none">
				<svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 fill-none stroke-current" strokeWidth="1.7">
					<path d="M3 10h18l-2 10H5zM8 10l3-6M16 10l-3-6" strokeLinejoin="round" strokeLinecap="round" />
				</svg>
				{count > 0 ? (
					<span
						aria-hidden="true"
						className="absolute start-3.5 -top-2 grid h-5 min-w-5 place-items-center rounded-full bg-persimmon px-1 text-fine text-on-persimmon tabular-nums"
					>
						{count > 99 ? '99+' : count}
					</span>
				) : null}
			</span>
			<span className="sr-only">{t.basketCount(count)}</span>
			<span aria-hidden="true" className="hidden lg:inline">
				{t.basket}
			</span>
		</a>
	)
}

function AccountLinks({ account }: Pick<Visitor, 'account'>) {
	const t = useText(layoutText)
	if (!account) {
		return (
			<a href="/login" className={ITEM}>
				{t.logIn}
			</a>
		)
	}
	return (
		<>
			{account.canSell ? (
				<a href="/seller" className={`${ITEM} hidden lg:flex`}>
					{t.selling}
				</a>
			) : null}
			{account.canAdminister ? (
				<a href="/admin" className={`${ITEM} hidden lg:flex`}>
					{t.administering}
				</a>
			) : null}
			<a href="/account" className={ITEM} title={account.name}>
				<span className="max-w-24 truncate">{t.account}</span>
			</a>
			{account.unread > 0 ? (
				<a href="/account/notices" className={`${ITEM} px-1`} aria-label={t.unread(account.unread)}>
					<span className="grid h-5 min-w-5 place-items-center rounded-full bg-persimmon px-1 text-fine text-on-persimmon tabular-nums">
						{account.unread > 99 ? '99+' : account.unread}
					</span>
				</a>
			) : null}
		</>
	)
}

/** On a phone the shelves are a row that moves sideways; nothing hides behind a script. */
export function SiteHeader({ account, basketCount }: Visitor) {
	const t = useText(layoutText)
	const { pathname, search } = useLocation()
	const frame = frameWidth(pathname)
	const asked = pathname === '/search' ? (new URLSearchParams(search).get('q') ?? '') : ''
	return (
		<header className="no-print border-b border-line bg-surface">
			<a href="#page" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-surface focus:p-3">
				{t.skip}
			</a>
			<div className={`mx-auto flex flex-wrap items-center gap-x-3 px-4 pt-2 sm:px-6 ${frame}`}>
				<a href="/" className="flex items-center gap-2 py-1 no-underline">
					<Logo />
					<span className="font-display text-part font-bold tracking-wide">{t.siteName}</span>
				</a>
				<div className="order-last w-full py-2 md:order-none md:w-auto md:flex-1 md:px-4">
					<SearchBox key={asked} q={asked} />
				</div>
				<div className="ms-auto flex items-center sm:gap-1">
					<LanguageSwitch />
					<AccountLinks account={account} />
					<BasketLink count={basketCount} />
				</div>
			</div>
			<nav aria-label={t.mainMenu} className={`mx-auto overflow-x-auto px-2.5 sm:px-4.5 ${frame}`}>
				<ul className="flex md:gap-2">
					{shelves(t).map(({ href, label }) => (
						<li key={href}>
							<a
								href={href}
								aria-current={pathname === href ? 'page' : undefined}
								className={`${ITEM} border-b-3 border-transparent tracking-tight sm:tracking-normal aria-[current]:border-persimmon`}
							>
								{label}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</header>
	)
}
