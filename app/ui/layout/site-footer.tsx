import { useLocation } from '@remix-run/react'
import type { Scheme } from '#app/domain/appearance/scheme.ts'
import { frameWidth } from '#app/ui/layout/frame-width.ts'
import { LightSwitch } from '#app/ui/layout/light-switch.tsx'
import { SchemeSwitch } from '#app/ui/layout/scheme-switch.tsx'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

function columns(t: (typeof layoutText)['zh']) {
	return [
		{
			title: t.shop,
			links: [
				['/products', t.products],
				['/stays', t.stays],
				['/experiences', t.experiences],
				['/packages', t.packages],
				['/favourites', t.favourites],
			],
		},
		{
			title: t.about,
			links: [
				['/places', t.places],
				['/map', t.map],
				['/seasons', t.seasons],
				['/league', t.league],
			],
		},
		{
			title: t.forSellers,
			links: [
				['/track', t.track],
				['/help', t.help],
				['/seller/start', t.sell],
				['/privacy', t.privacy],
			],
		},
	] as const
}

export function SiteFooter({ scheme }: { scheme: Scheme }) {
	const t = useText(layoutText)
	const frame = frameWidth(useLocation().pathname)
	return (
		<footer className="no-print mt-16 bg-sunken">
			<div className="ridges" aria-hidden="true">
				<i />
			</div>
			<nav
				aria-label={t.footer}
				className={`mx-auto grid grid-cols-[repeat(auto-fit,minmax(min(100%,6rem),1fr))] gap-x-4 gap-y-6 px-4 py-8 sm:grid-cols-4 sm:px-6 ${frame}`}
			>
				<div className="col-span-full sm:col-span-1">
					<p className="font-display text-section font-bold">{t.siteName}</p>
					<p className="text-small text-soft">{t.slogan}</p>
				</div>
				{columns(t).map((column) => (
					<div key={column.title}>
						<p className="mb-1 text-small font-semibold text-soft">{column.title}</p>
						<ul>
							{column.links.map(([href, label]) => (
								<li key={href}>
									<a href={href} className="inline-block py-1.5 text-small hover:text-hill hover:underline">
										{label}
									</a>
								</li>
							))}
						</ul>
					</div>
				))}
			</nav>
			<div
				className={`mx-auto flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 px-4 pb-6 text-small text-soft sm:px-6 ${frame}`}
			>
				<LightSwitch />
				<SchemeSwitch scheme={scheme} />
			</div>
		</footer>
	)
}
