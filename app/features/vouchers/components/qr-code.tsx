/** A QR code as one path, always dark on white: scanners read no other. */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
	return (
		<svg
			viewBox={`0 0 ${size} ${size}`}
			role="img"
			aria-label={label}
			shapeRendering="crispEdges"
			className="mx-auto block w-full max-w-72 rounded-lg"
		>
			<rect width={size} height={size} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	)
}
