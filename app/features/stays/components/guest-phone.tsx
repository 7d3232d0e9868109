/** A guest's number, to be called by a tap; above a row that is a link as a whole. */
export function GuestPhone({ phone }: { phone: string }) {
	return (
		<a href={`tel:${phone.replace(/\s/g, '')}`} className="relative z-1 py-1 text-sm text-hill tabular-nums underline">
			{phone}
		</a>
	)
}
