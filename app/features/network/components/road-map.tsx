import { roadText } from '#app/features/network/road-text.ts'
import { OutlineMap } from '#app/ui/map/outline-map.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface RoadMapView {
	width: number
	height: number
	outlines: { code: string; path: string; isHere: boolean }[]
	unserved: string
	points: string
	hubs: string
	next: { x: number; y: number }[]
}

const SWATCHES = { hubs: 'bg-persimmon', points: 'bg-sea', unserved: 'bg-soft', next: 'bg-hill' } as const
const KINDS = ['hubs', 'points', 'unserved', 'next'] as const

/** Where the network stands, whom it does not reach, and where the next points would be, numbered in their order. */
export function RoadMap({ map }: { map: RoadMapView }) {
	const t = useText(roadText)
	return (
		<figure>
			<OutlineMap label={t.map} width={map.width} height={map.height} outlines={map.outlines}>
				<path d={map.unserved} strokeWidth="4" strokeLinecap="round" className="stroke-soft opacity-60" />
				<path d={map.points} strokeWidth="9" strokeLinecap="round" className="stroke-sea" />
				<path d={map.hubs} strokeWidth="13" strokeLinecap="round" className="stroke-persimmon" />
				{map.next.map(({ x, y }, at) => (
					<g key={`${x} ${y}`}>
						<circle cx={x} cy={y} r={15} strokeWidth="2" className="fill-hill stroke-surface" />
						<text x={x} y={y + 6} textAnchor="middle" className="fill-surface text-[17px] font-bold">
							{at + 1}
						</text>
					</g>
				))}
			</OutlineMap>
			<figcaption className="mt-2 text-sm text-soft">
				<ul className="flex flex-wrap gap-x-4 gap-y-1">
					{KINDS.map((kind) => (
						<li key={kind} className="flex items-center gap-1.5">
							<span aria-hidden="true" className={`size-3 rounded-full ${SWATCHES[kind]}`} />
							{t.legend[kind]}
						</li>
					))}
				</ul>
			</figcaption>
		</figure>
	)
}
