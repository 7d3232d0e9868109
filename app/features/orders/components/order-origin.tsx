import type { ToldCredit } from '#app/domain/attribution/told-credit.ts'
import { originText } from '#app/features/orders/origin-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What was recorded of how the buyer came, why, and how it is turned off; nothing where nothing was. */
export function OrderOrigin({ credits }: { credits: readonly ToldCredit[] }) {
	const t = useText(originText)
	const format = useFormats()
	// The parts of the linear model say nothing that the others do not.
	const told = credits.flatMap(({ model, ...it }) => (model === 'LINEAR' ? [] : [{ model, ...it }]))
	if (told.length === 0) return null
	return (
		<div className="no-print">
			<Disclosure summary={t.title}>
				<p className="text-small text-soft">{t.lead}</p>
				<ul className="my-3 grid gap-3">
					{told.map(({ model, source, clickedAt }) => (
						<li key={model}>
							<span className="block font-strong">{t.came[source] ?? t.other}</span>
							<span className="block text-small text-soft">{format.dateTime(clickedAt)}</span>
							<span className="block text-small text-soft">{t.why[model]}</span>
						</li>
					))}
				</ul>
				<p className="text-small text-soft">
					{t.off}{' '}
					<a href="/privacy" className="font-strong text-hill underline">
						{t.offLink}
					</a>
				</p>
			</Disclosure>
		</div>
	)
}
