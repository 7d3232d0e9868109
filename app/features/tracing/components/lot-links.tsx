import { labelText } from '#app/features/tracing/label-text.ts'
import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { recallText } from '#app/features/tracing/recall-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** From a lot to its public page, its label and its recall. */
export function LotLinks({ lot }: { lot: { id: number; token: string } }) {
	const t = useText(lotPageText)
	const label = useText(labelText)
	const recall = useText(recallText)
	return (
		<p className="mb-2 flex flex-wrap gap-2">
			<LinkButton href={`/trace/${lot.token}`} tone="quiet" size="s">
				{t.publicPage}
			</LinkButton>
			<LinkButton href={`/seller/lots/${lot.id}/label`} tone="quiet" size="s">
				{label.print}
			</LinkButton>
			<LinkButton href={`/seller/lots/${lot.id}/recall`} tone="danger" size="s">
				{recall.title}
			</LinkButton>
		</p>
	)
}
