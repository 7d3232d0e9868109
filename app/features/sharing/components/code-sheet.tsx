import type { CodeDrawing } from '#app/domain/attribution/placement.ts'
import { placementText } from '#app/features/sharing/placement-text.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Sheet {
	placement: { label: string; listing: { zh: string; en: string } | null }
	address: string
	drawing: CodeDrawing
}

const COPIES = ['a', 'b', 'c', 'd']

/** A printed code four times on a sheet, to be cut apart. */
export function CodeSheet({ placement, address, drawing }: Sheet) {
	const t = useText(placementText)
	const language = useLanguage()
	const title = placement.listing?.[language] ?? placement.label
	return (
		<>
			<div className="no-print">
				<PageHead title={placement.label} lead={t.sheetLead} eyebrow={<a href="/seller/placements">{t.back}</a>} />
			</div>
			<div className="grid grid-cols-1 gap-4 sm:grid-cols-2 print:grid-cols-2">
				{COPIES.map((copy) => (
					<div
						key={copy}
						className="grid grid-cols-1 break-inside-avoid justify-items-center gap-2 rounded-card border border-dashed border-line-strong bg-white p-5 text-center text-black"
					>
						<p className="text-lead font-strong">{title}</p>
						<svg
							viewBox={`0 0 ${drawing.size} ${drawing.size}`}
							role="img"
							aria-label={address}
							className="w-56 max-w-full"
						>
							<rect width={drawing.size} height={drawing.size} fill="#ffffff" />
							<path d={drawing.path} fill="#000000" shapeRendering="crispEdges" />
						</svg>
						<p>{t.scanHere}</p>
						<p className="text-small break-all">{address.replace(/^https?:\/\//, '')}</p>
					</div>
				))}
			</div>
		</>
	)
}
