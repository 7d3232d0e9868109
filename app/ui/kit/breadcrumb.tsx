import { kitText } from '#app/ui/text/kit-text.ts'
import { useText } from '#app/ui/text/language.tsx'

export interface Crumb {
	label: string
	/** None for where we are. */
	href?: string
}

/** Where we are, from the widest place down. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
	const t = useText(kitText)
	return (
		<nav aria-label={t.whereYouAre} className="no-print text-small">
			<ol className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-soft">
				{trail.map((crumb, at) => (
					<li key={`${at}${crumb.label}`} className="flex items-center gap-1.5">
						{crumb.href ? (
							<a href={crumb.href} className="py-hair hover:text-hill hover:underline">
								{crumb.label}
							</a>
						) : (
							<span aria-current="page" className="text-ink">
								{crumb.label}
							</span>
						)}
						{at < trail.length - 1 ? <span aria-hidden="true">›</span> : null}
					</li>
				))}
			</ol>
		</nav>
	)
}
