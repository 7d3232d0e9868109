import type { NodeKind } from '#app/domain/logistics/node-kinds.ts'
import { networkText } from '#app/features/network/network-text.ts'
import { operatorOf } from '#app/features/network/operator-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface NodeView {
	id: number
	kind: NodeKind
	nameZh: string
	nameEn: string
	regionZh: string
	regionEn: string
	operatorName: string
	operatorNameEn: string
	openingHours: string
	closedOn: string | null
}

/** Nodes, each leading to its own page. */
export function NodeList({ nodes }: { nodes: readonly NodeView[] }) {
	const t = useText(networkText)
	const language = useLanguage()
	if (nodes.length === 0) return <EmptyState title={t.none}>{t.noneHint}</EmptyState>
	return (
		<ul className="divide-y divide-line">
			{nodes.map((node) => (
				<li key={node.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
					<a href={`/admin/logistics/nodes/${node.id}`} className="font-semibold hover:text-hill">
						{language === 'zh' ? node.nameZh : node.nameEn}
					</a>
					<span className="flex flex-wrap gap-2">
						{node.closedOn ? <Badge tone="danger">{t.closed}</Badge> : null}
						<Badge>{t.kinds[node.kind]}</Badge>
					</span>
					<span className="w-full text-sm text-soft">
						{[language === 'zh' ? node.regionZh : node.regionEn, operatorOf(node, language), node.openingHours]
							.filter(Boolean)
							.join(' · ')}
					</span>
				</li>
			))}
		</ul>
	)
}
