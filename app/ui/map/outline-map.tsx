import type { ReactNode } from 'react'

export interface MapOutline {
	code: string
	path: string
	/** Stands out. */
	isHere?: boolean
}

/** The land as the counties' shapes, in drawing units, and on it what the children draw. */
export function OutlineMap({
	label,
	width,
	height,
	outlines,
	children,
}: {
	label: string
	width: number
	height: number
	outlines: readonly MapOutline[]
	children: ReactNode
}) {
	return (
		<svg
			viewBox={`0 0 ${width} ${height}`}
			role="img"
			aria-label={label}
			className="h-auto w-full rounded-card border border-line bg-sea-soft"
		>
			{outlines.map(({ code, path, isHere }) => (
				<path
					key={code}
					d={path}
					strokeWidth="2"
					strokeLinejoin="round"
					className={isHere ? 'fill-hill-soft stroke-hill' : 'fill-mist stroke-surface'}
				/>
			))}
			{children}
		</svg>
	)
}
