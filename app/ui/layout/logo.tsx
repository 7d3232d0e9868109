/** A hill over water, as on a seal. */
export function Logo({ className = 'size-9' }: { className?: string }) {
	return (
		<svg viewBox="0 0 40 40" aria-hidden="true" className={className}>
			<rect width="40" height="40" rx="9" className="fill-hill" />
			<path d="M5 26 16 9l7 10 4-5 8 12z" className="fill-on-hill" />
			<path
				d="M5 30q3.75-3 7.5 0t7.5 0 7.5 0 7.5 0M9 34.500q2.750-2 5.500 0t5.500 0 5.500 0 5.500 0"
				className="fill-none stroke-on-hill"
				strokeWidth="1.8"
				strokeLinecap="round"
			/>
		</svg>
	)
}
