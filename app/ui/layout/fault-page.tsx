import { LinkButton } from '#app/ui/kit/button.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { SearchBox } from '#app/ui/layout/search-box.tsx'
import type { Fault } from '#app/ui/layout/use-fault.ts'
import { faultText } from '#app/ui/text/fault-text.ts'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** A page that could not be shown: what happened, and ways on. */
export function FaultPage({ status, requestId, message }: Fault) {
	const t = useText(faultText)
	const layout = useText(layoutText)
	const words = t.byStatus[status] ?? (status >= 500 ? t.broken : t.other)
	return (
		<Page width="text">
			<div className="py-8 text-center">
				<svg viewBox="0 0 200 70" aria-hidden="true" className="mx-auto mb-4 h-20">
					<path d="M10 52 58 12l24 20 22-16 48 36z" className="fill-mist" />
					<path d="M60 52 104 24l46 28z" className="fill-hill opacity-40" />
					<path
						d="M4 58q12-8 24 0t24 0 24 0 24 0 24 0 24 0 24 0 24 0"
						className="fill-none stroke-sea"
						strokeWidth="2.5"
					/>
				</svg>
				<p className="text-small font-semibold text-soft tabular-nums">{status}</p>
				<h1 className="text-figure">{words.title}</h1>
				<p className="mx-auto mt-2 max-w-xl text-soft">{message || words.body}</p>
				{status >= 500 && requestId ? (
					<p className="mt-3 text-small text-soft">
						{t.requestId}:{' '}
						<code data-request-id className="select-all">
							{requestId}
						</code>
					</p>
				) : null}
				<div className="mx-auto mt-6 max-w-lg">
					<SearchBox label={t.searchOn} />
				</div>
				<nav aria-label={t.wayOn} className="mt-5 flex flex-wrap justify-center gap-2">
					{status === 401 ? <LinkButton href="/login">{layout.logIn}</LinkButton> : null}
					<LinkButton tone="quiet" href="/">
						{t.home}
					</LinkButton>
					<LinkButton tone="quiet" href="/products">
						{layout.products}
					</LinkButton>
					<LinkButton tone="quiet" href="/stays">
						{layout.stays}
					</LinkButton>
					<LinkButton tone="quiet" href="/experiences">
						{layout.experiences}
					</LinkButton>
				</nav>
			</div>
		</Page>
	)
}
