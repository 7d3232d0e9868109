import type { ToldCredit } from '#app/domain/attribution/told-credit.ts'
import { creditsText } from '#app/features/clusters/credits-text.ts'
import { tradeWord, tradeWords } from '#app/features/clusters/trade-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What led to an order, by every model, as it was frozen when the order was placed. */
export function OrderCredits({ credits }: { credits: readonly ToldCredit[] }) {
	const t = useText(creditsText)
	const w = useText(tradeWords)
	const formats = useFormats()
	return (
		<>
			<p className="mb-2 text-soft">{t.lead}</p>
			<Table
				caption={t.title}
				rows={credits}
				rowKey={(it) => `${it.model} ${it.part}`}
				empty={t.none}
				columns={[
					{ head: t.model, isTitle: true, cell: (it) => t.models[it.model] },
					{ head: t.source, cell: (it) => [tradeWord(w, it.source), it.name].filter(Boolean).join(' · ') },
					{ head: t.at, cell: (it) => formats.dateTime(it.clickedAt) },
					{ head: t.share, align: 'end', cell: (it) => (it.parts === 1 ? t.whole : `1 / ${it.parts}`) },
				]}
			/>
		</>
	)
}
