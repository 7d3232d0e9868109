import type { NodeKind } from '#app/domain/logistics/node-kinds.ts'
import { networkText } from '#app/features/network/network-text.ts'
import { OutlineMap } from '#app/ui/map/outline-map.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

export interface NetworkMapView {
	width: number
	height: number
	outlines: { code: string; path: string }[]
	runs: string
	dots: { kind: NodeKind; path: string }[]
}

const LOOK: Record<NodeKind, { stroke: string; swatch: string; width: number }> = {
	TRANSFER_CENTRE: { stroke: 'stroke-persimmon', swatch: 'bg-persimmon', width: 18 },
	STATION: { stroke: 'stroke-hill', swatch: 'bg-hill', width: 11 },
	DELIVERY_POINT: { stroke: 'stroke-sea', swatch: 'bg-sea', width: 7 },
	FARM: { stroke: 'stroke-tea', swatch: 'bg-tea', width: 7 },
}

/** The network on the counties' shapes, with what each colour means and how many there are. */
export function NetworkMap({ map, counts }: { map: NetworkMapView; counts: Partial<Record<NodeKind, number>> }) {
	const t = useText(networkText)
	const format = useFormats()
	return (
		<figure>
			<OutlineMap label={t.map} width={map.width} height={map.height} outlines={map.outlines}>
				<path d={map.runs} strokeWidth="2" className="fill-none stroke-ink opacity-25" />
				{map.dots.map(({ kind, path }) => (
					<path
						key={kind}
						d={path}
						strokeWidth={LOOK[kind].width}
						strokeLinecap="round"
						className={LOOK[kind].stroke}
					/>
				))}
			</OutlineMap>
			<figcaption className="mt-2 text-sm text-soft">
				<ul className="flex flex-wrap gap-x-4 gap-y-1">
					{[...map.dots].reverse().map(({ kind }) => (
						<li key={kind} className="flex items-center gap-1.5">
							<span aria-hidden="true" className={`size-3 rounded-full ${LOOK[kind].swatch}`} />
							{t.kinds[kind]} <span className="tabular-nums">{format.number(counts[kind] ?? 0)}</span>
						</li>
					))}
				</ul>
				<p className="mt-1">{t.mapNote}</p>
			</figcaption>
		</figure>
	)
}
