import type { ReactNode } from 'react'

/** Nothing here, said kindly, with ways on. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
	return (
		<div className="mx-auto max-w-xl rounded-card border border-dashed border-line-strong px-wide py-part text-center">
			<svg viewBox="0 0 96 40" aria-hidden="true" className="mx-auto mb-near h-10 w-24">
				<path d="M4 30 28 8l14 13 11-9 21 18z" className="fill-mist" />
				<path d="M2 34q8-5 16 0t16 0 16 0 16 0 16 0 12 0" className="fill-none stroke-sea" strokeWidth="2" />
			</svg>
			<p className="text-lead font-strong">{title}</p>
			{children ? <div className="mt-close text-soft">{children}</div> : null}
			{actions ? <div className="mt-wide flex flex-wrap justify-center gap-near">{actions}</div> : null}
		</div>
	)
}
