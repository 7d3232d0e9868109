import { accountText } from '#app/features/accounts/account-text.ts'
import { useText } from '#app/ui/text/language.tsx'

interface AccountMenuProps {
	counts: { orders: number; addresses: number; favourites: number; unread: number }
	bookings: readonly unknown[]
	vouchers: readonly { state: string }[]
}

const isUsable = ({ state }: { state: string }) => state === 'ISSUED' || state === 'PARTLY_REDEEMED'

function entriesOf(t: (typeof accountText)['zh'], { counts, bookings, vouchers }: AccountMenuProps) {
	return [
		{ href: '#bookings', label: t.bookings, detail: t.comingUp(bookings.length), isHere: bookings.length > 0 },
		{
			href: '#vouchers',
			label: t.vouchers,
			detail: t.usable(vouchers.filter(isUsable).length),
			isHere: vouchers.length > 0,
		},
		{ href: '#orders', label: t.orders, detail: t.things(counts.orders), isHere: true },
		{ href: '/favourites', label: t.favourites, detail: t.things(counts.favourites), isHere: true },
		{ href: '/account/addresses', label: t.addresses, detail: t.things(counts.addresses), isHere: true },
		{ href: '/account/notices', label: t.notices, detail: t.unread(counts.unread), isHere: true },
		{ href: '#profile', label: t.profile, detail: t.profileHint, isHere: true },
		{ href: '/seller/start', label: t.sell, detail: t.sellHint, isHere: true },
		{ href: '/account/sharing', label: t.sharing, detail: t.sharingHint, isHere: true },
		{ href: '/account/privacy', label: t.privacy, detail: t.privacyHint, isHere: true },
	].filter(({ isHere }) => isHere)
}

/** The ways to all that is one's own, what comes up first. */
export function AccountMenu(props: AccountMenuProps) {
	const t = useText(accountText)
	return (
		<nav aria-label={t.menu}>
			<ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
				{entriesOf(t, props).map(({ href, label, detail }) => (
					<li key={href}>
						<a
							href={href}
							className="flex h-full min-h-16 flex-col justify-center rounded-card border border-line bg-surface px-4 py-2 no-underline shadow-card hover:border-hill"
						>
							<span className="font-semibold">{label}</span>
							<span className="text-sm text-soft tabular-nums">{detail}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
