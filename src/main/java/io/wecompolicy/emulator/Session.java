package io.wecompolicy.emulator;

/** Whose access token a call carries. */
record Session(Company company, CompanySeed.App app) {}
