'use client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useStoredState } from '../ui/use-stored-state';

export type RailMode = 'menu' | 'tree';

interface ShellState {
  readonly railMode: RailMode;
  readonly setRailMode: (mode: RailMode) => void;
  /** The rail as a drawer, on narrow screens. */
  readonly isDrawerOpen: boolean;
  readonly setDrawerOpen: (open: boolean) => void;
  readonly isDockOpen: boolean;
  readonly setDockOpen: (open: boolean) => void;
  readonly isPaletteOpen: boolean;
  readonly setPaletteOpen: (open: boolean) => void;
  readonly isHelpOpen: boolean;
  readonly setHelpOpen: (open: boolean) => void;
}

const Context = createContext<ShellState | null>(null);

export function ShellStateProvider({ children }: { children: ReactNode }) {
  const [railMode, setRailMode] = useStoredState<RailMode>('rail', 'menu');
  const [isDockOpen, setDockOpen] = useStoredState('dock', false);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const value = useMemo(
    () => ({
      railMode,
      setRailMode,
      isDockOpen,
      setDockOpen,
      isDrawerOpen,
      setDrawerOpen,
      isPaletteOpen,
      setPaletteOpen,
      isHelpOpen,
      setHelpOpen,
    }),
    [railMode, setRailMode, isDockOpen, setDockOpen, isDrawerOpen, isPaletteOpen, isHelpOpen],
  );
  return <Context value={value}>{children}</Context>;
}

export function useShellState(): ShellState {
  const value = useContext(Context);
  if (!value) throw new Error('useShellState needs a ShellStateProvider above it');
  return value;
}
