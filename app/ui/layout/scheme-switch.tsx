import { SCHEMES, type Scheme } from '#app/domain/appearance/scheme.ts'
import { useHrefWith } from '#app/ui/layout/use-href-with.ts'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** In the footer: by day, by night, or as the device says. Links, so that it needs no script. */
export function SchemeSwitch({ scheme }: { scheme: Scheme }) {
	const t = useText(layoutText)
	const hrefWith = useHrefWith()
	return (
		<ul aria-label={t.colours} className="flex flex-wrap items-baseline gap-x-1">
			{SCHEMES.map((one) => (
				<li key={one}>
					<a
						href={hrefWith('scheme', one)}
						rel="nofollow"
						data-document
						aria-current={one === scheme ? 'true' : undefined}
						className="inline-block rounded px-2 py-1.5 hover:text-hill aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink"
					>
						{t.scheme[one]}
					</a>
				</li>
			))}
		</ul>
	)
}
